import fc from 'fast-check';
import { format, ownershipOf, parse, print } from '../../../src/syntax/textproto/index.ts';
import { anyText, valid } from './arbitrary.ts';
const N=Number(process.argv[2]);
let most=0, worst='';
fc.assert(fc.property(anyText,(t)=>{ const {tree,diagnostics}=parse(t); if(print(tree)!==t) return false; ownershipOf(tree); let last=0; for(const d of diagnostics){ const r=d.ranges[0]!; if(r.start<last||r.end<r.start||r.end>t.length) return false; last=r.start; } const f=format(tree); if(format(parse(f).tree)!==f) return false; if(!tree.whole&&diagnostics.length===0) return false; return true; }),{numRuns:N});
fc.assert(fc.property(valid,(t)=>parse(t).diagnostics.length===0),{numRuns:N});
console.log('ok',N);
