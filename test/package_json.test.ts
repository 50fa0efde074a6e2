import { readFileSync } from 'node:fs';
import { expect } from 'chai';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe('package.json', () => {
  it('has a lock file with the integrity of every package', () => {
    const { packages } = read('package-lock.json') as {
      packages: { [path: string]: { integrity?: string; link?: boolean } };
    };
    const open = Object.entries(packages).filter(
      ([path, { integrity, link }]) => path !== '' && !link && !integrity?.startsWith('sha512-'),
    );
    expect(open.map(([path]) => path)).to.deep.equal([]);
  });

  it('is the only file that names the repository', () => {
    const { homepage, bugs, repository } = read('package.json');
    const [home] = (homepage as string).split('#');
    expect(bugs).to.equal(`${home}/issues`);
    expect(repository.url).to.equal(`git+${home}.git`);
    for (const page of ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'])
      expect(readFileSync(page, 'utf8'), page).to.not.include(home);
  });
});
