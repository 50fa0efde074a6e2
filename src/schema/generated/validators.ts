// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
// @ts-nocheck
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated
import type { CompiledValidator } from '../compiled.ts';
export const pipeline: CompiledValidator = validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:learning-schedules:pipeline","type":"object","properties":{"train_config":{"$ref":"#/definitions/object_detection.protos.TrainConfig"},"eval_config":{"$ref":"#/definitions/object_detection.protos.EvalConfig"}},"additionalProperties":true,"definitions":{"object_detection.protos.TrainConfig":{"type":"object","properties":{"batch_size":{"type":"integer","minimum":0,"maximum":4294967295},"sync_replicas":{"type":"boolean"},"keep_checkpoint_every_n_hours":{"anyOf":[{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},{"enum":["NaN","-Infinity","Infinity"]}]},"optimizer":{"$ref":"#/definitions/object_detection.protos.Optimizer"},"gradient_clipping_by_norm":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"fine_tune_checkpoint":{"type":"string"},"fine_tune_checkpoint_type":{"type":"string"},"fine_tune_checkpoint_version":{"type":"string","enum":["UNKNOWN","V1","V2"]},"from_detection_checkpoint":{"type":"boolean"},"load_all_detection_checkpoint_vars":{"type":"boolean"},"run_fine_tune_checkpoint_dummy_computation":{"type":"boolean"},"num_steps":{"type":"integer","minimum":0,"maximum":4294967295},"startup_delay_steps":{"anyOf":[{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},{"enum":["NaN","-Infinity","Infinity"]}]},"bias_grad_multiplier":{"anyOf":[{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},{"enum":["NaN","-Infinity","Infinity"]}]},"update_trainable_variables":{"type":"array","items":{"type":"string"}},"freeze_variables":{"type":"array","items":{"type":"string"}},"replicas_to_aggregate":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"batch_queue_capacity":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"num_batch_queue_threads":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"prefetch_queue_capacity":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"merge_multiple_label_boxes":{"type":"boolean"},"use_multiclass_scores":{"type":"boolean"},"add_regularization_loss":{"type":"boolean"},"max_number_of_boxes":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"unpad_groundtruth_tensors":{"type":"boolean"},"retain_original_images":{"type":"boolean"},"use_bfloat16":{"type":"boolean"},"summarize_gradients":{"type":"boolean"}},"additionalProperties":true},"object_detection.protos.Optimizer":{"type":"object","properties":{"rms_prop_optimizer":{"$ref":"#/definitions/object_detection.protos.RMSPropOptimizer"},"momentum_optimizer":{"$ref":"#/definitions/object_detection.protos.MomentumOptimizer"},"adam_optimizer":{"$ref":"#/definitions/object_detection.protos.AdamOptimizer"},"use_moving_average":{"type":"boolean"},"moving_average_decay":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38}},"additionalProperties":false,"oneOf":[{"required":["rms_prop_optimizer"]},{"required":["momentum_optimizer"]},{"required":["adam_optimizer"]},{"not":{"anyOf":[{"required":["rms_prop_optimizer"]},{"required":["momentum_optimizer"]},{"required":["adam_optimizer"]}]}}]},"object_detection.protos.RMSPropOptimizer":{"type":"object","properties":{"learning_rate":{"$ref":"#/definitions/object_detection.protos.LearningRate"},"momentum_optimizer_value":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"decay":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"epsilon":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38}},"required":["learning_rate"],"additionalProperties":false},"object_detection.protos.LearningRate":{"type":"object","properties":{"constant_learning_rate":{"$ref":"#/definitions/object_detection.protos.ConstantLearningRate"},"exponential_decay_learning_rate":{"$ref":"#/definitions/object_detection.protos.ExponentialDecayLearningRate"},"manual_step_learning_rate":{"$ref":"#/definitions/object_detection.protos.ManualStepLearningRate"},"cosine_decay_learning_rate":{"$ref":"#/definitions/object_detection.protos.CosineDecayLearningRate"}},"additionalProperties":false,"oneOf":[{"required":["constant_learning_rate"]},{"required":["exponential_decay_learning_rate"]},{"required":["manual_step_learning_rate"]},{"required":["cosine_decay_learning_rate"]}]},"object_detection.protos.ConstantLearningRate":{"type":"object","properties":{"learning_rate":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38}},"additionalProperties":false},"object_detection.protos.ExponentialDecayLearningRate":{"type":"object","properties":{"initial_learning_rate":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"decay_steps":{"type":"integer","minimum":1,"maximum":4294967295},"decay_factor":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"staircase":{"type":"boolean"},"burnin_learning_rate":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"burnin_steps":{"type":"integer","minimum":0,"maximum":2147483647},"min_learning_rate":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38}},"additionalProperties":false},"object_detection.protos.ManualStepLearningRate":{"type":"object","properties":{"initial_learning_rate":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"schedule":{"type":"array","items":{"$ref":"#/definitions/object_detection.protos.ManualStepLearningRate.LearningRateSchedule"}},"warmup":{"type":"boolean"}},"additionalProperties":false},"object_detection.protos.ManualStepLearningRate.LearningRateSchedule":{"type":"object","properties":{"step":{"type":"integer","minimum":0,"maximum":4294967295},"learning_rate":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38}},"additionalProperties":false},"object_detection.protos.CosineDecayLearningRate":{"type":"object","properties":{"learning_rate_base":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"total_steps":{"type":"integer","minimum":0,"maximum":4294967295},"warmup_learning_rate":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"warmup_steps":{"type":"integer","minimum":0,"maximum":4294967295},"hold_base_rate_steps":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false},"object_detection.protos.MomentumOptimizer":{"type":"object","properties":{"learning_rate":{"$ref":"#/definitions/object_detection.protos.LearningRate"},"momentum_optimizer_value":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38}},"required":["learning_rate"],"additionalProperties":false},"object_detection.protos.AdamOptimizer":{"type":"object","properties":{"learning_rate":{"$ref":"#/definitions/object_detection.protos.LearningRate"},"epsilon":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38}},"required":["learning_rate"],"additionalProperties":false},"object_detection.protos.EvalConfig":{"type":"object","properties":{"use_moving_averages":{"type":"boolean"}},"additionalProperties":true}}};
const schema7 = {"type":"object","properties":{"batch_size":{"type":"integer","minimum":0,"maximum":4294967295},"sync_replicas":{"type":"boolean"},"keep_checkpoint_every_n_hours":{"anyOf":[{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},{"enum":["NaN","-Infinity","Infinity"]}]},"optimizer":{"$ref":"#/definitions/object_detection.protos.Optimizer"},"gradient_clipping_by_norm":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"fine_tune_checkpoint":{"type":"string"},"fine_tune_checkpoint_type":{"type":"string"},"fine_tune_checkpoint_version":{"type":"string","enum":["UNKNOWN","V1","V2"]},"from_detection_checkpoint":{"type":"boolean"},"load_all_detection_checkpoint_vars":{"type":"boolean"},"run_fine_tune_checkpoint_dummy_computation":{"type":"boolean"},"num_steps":{"type":"integer","minimum":0,"maximum":4294967295},"startup_delay_steps":{"anyOf":[{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},{"enum":["NaN","-Infinity","Infinity"]}]},"bias_grad_multiplier":{"anyOf":[{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},{"enum":["NaN","-Infinity","Infinity"]}]},"update_trainable_variables":{"type":"array","items":{"type":"string"}},"freeze_variables":{"type":"array","items":{"type":"string"}},"replicas_to_aggregate":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"batch_queue_capacity":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"num_batch_queue_threads":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"prefetch_queue_capacity":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"merge_multiple_label_boxes":{"type":"boolean"},"use_multiclass_scores":{"type":"boolean"},"add_regularization_loss":{"type":"boolean"},"max_number_of_boxes":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"unpad_groundtruth_tensors":{"type":"boolean"},"retain_original_images":{"type":"boolean"},"use_bfloat16":{"type":"boolean"},"summarize_gradients":{"type":"boolean"}},"additionalProperties":true};
const schema8 = {"type":"object","properties":{"rms_prop_optimizer":{"$ref":"#/definitions/object_detection.protos.RMSPropOptimizer"},"momentum_optimizer":{"$ref":"#/definitions/object_detection.protos.MomentumOptimizer"},"adam_optimizer":{"$ref":"#/definitions/object_detection.protos.AdamOptimizer"},"use_moving_average":{"type":"boolean"},"moving_average_decay":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38}},"additionalProperties":false,"oneOf":[{"required":["rms_prop_optimizer"]},{"required":["momentum_optimizer"]},{"required":["adam_optimizer"]},{"not":{"anyOf":[{"required":["rms_prop_optimizer"]},{"required":["momentum_optimizer"]},{"required":["adam_optimizer"]}]}}]};
const schema9 = {"type":"object","properties":{"learning_rate":{"$ref":"#/definitions/object_detection.protos.LearningRate"},"momentum_optimizer_value":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"decay":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"epsilon":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38}},"required":["learning_rate"],"additionalProperties":false};
const schema10 = {"type":"object","properties":{"constant_learning_rate":{"$ref":"#/definitions/object_detection.protos.ConstantLearningRate"},"exponential_decay_learning_rate":{"$ref":"#/definitions/object_detection.protos.ExponentialDecayLearningRate"},"manual_step_learning_rate":{"$ref":"#/definitions/object_detection.protos.ManualStepLearningRate"},"cosine_decay_learning_rate":{"$ref":"#/definitions/object_detection.protos.CosineDecayLearningRate"}},"additionalProperties":false,"oneOf":[{"required":["constant_learning_rate"]},{"required":["exponential_decay_learning_rate"]},{"required":["manual_step_learning_rate"]},{"required":["cosine_decay_learning_rate"]}]};
const schema11 = {"type":"object","properties":{"learning_rate":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38}},"additionalProperties":false};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "learning_rate")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.learning_rate !== undefined){
let data0 = data.learning_rate;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 >= 3.4028235677973366e+38 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/learning_rate",schemaPath:"#/properties/learning_rate/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 <= -3.4028235677973366e+38 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/learning_rate",schemaPath:"#/properties/learning_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/learning_rate",schemaPath:"#/properties/learning_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

const schema12 = {"type":"object","properties":{"initial_learning_rate":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"decay_steps":{"type":"integer","minimum":1,"maximum":4294967295},"decay_factor":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"staircase":{"type":"boolean"},"burnin_learning_rate":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"burnin_steps":{"type":"integer","minimum":0,"maximum":2147483647},"min_learning_rate":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38}},"additionalProperties":false};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "initial_learning_rate") || (key0 === "decay_steps")) || (key0 === "decay_factor")) || (key0 === "staircase")) || (key0 === "burnin_learning_rate")) || (key0 === "burnin_steps")) || (key0 === "min_learning_rate"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.initial_learning_rate !== undefined){
let data0 = data.initial_learning_rate;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 >= 3.4028235677973366e+38 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/initial_learning_rate",schemaPath:"#/properties/initial_learning_rate/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 <= -3.4028235677973366e+38 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/initial_learning_rate",schemaPath:"#/properties/initial_learning_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/initial_learning_rate",schemaPath:"#/properties/initial_learning_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.decay_steps !== undefined){
let data1 = data.decay_steps;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/decay_steps",schemaPath:"#/properties/decay_steps/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 4294967295 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/decay_steps",schemaPath:"#/properties/decay_steps/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/decay_steps",schemaPath:"#/properties/decay_steps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.decay_factor !== undefined){
let data2 = data.decay_factor;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 >= 3.4028235677973366e+38 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/decay_factor",schemaPath:"#/properties/decay_factor/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 <= -3.4028235677973366e+38 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/decay_factor",schemaPath:"#/properties/decay_factor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/decay_factor",schemaPath:"#/properties/decay_factor/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.staircase !== undefined){
if(typeof data.staircase !== "boolean"){
const err10 = {instancePath:instancePath+"/staircase",schemaPath:"#/properties/staircase/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.burnin_learning_rate !== undefined){
let data4 = data.burnin_learning_rate;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 >= 3.4028235677973366e+38 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/burnin_learning_rate",schemaPath:"#/properties/burnin_learning_rate/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4 <= -3.4028235677973366e+38 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/burnin_learning_rate",schemaPath:"#/properties/burnin_learning_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/burnin_learning_rate",schemaPath:"#/properties/burnin_learning_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.burnin_steps !== undefined){
let data5 = data.burnin_steps;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err14 = {instancePath:instancePath+"/burnin_steps",schemaPath:"#/properties/burnin_steps/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 2147483647 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/burnin_steps",schemaPath:"#/properties/burnin_steps/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/burnin_steps",schemaPath:"#/properties/burnin_steps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.min_learning_rate !== undefined){
let data6 = data.min_learning_rate;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 >= 3.4028235677973366e+38 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/min_learning_rate",schemaPath:"#/properties/min_learning_rate/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6 <= -3.4028235677973366e+38 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/min_learning_rate",schemaPath:"#/properties/min_learning_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/min_learning_rate",schemaPath:"#/properties/min_learning_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}

const schema13 = {"type":"object","properties":{"initial_learning_rate":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"schedule":{"type":"array","items":{"$ref":"#/definitions/object_detection.protos.ManualStepLearningRate.LearningRateSchedule"}},"warmup":{"type":"boolean"}},"additionalProperties":false};
const schema14 = {"type":"object","properties":{"step":{"type":"integer","minimum":0,"maximum":4294967295},"learning_rate":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38}},"additionalProperties":false};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "step") || (key0 === "learning_rate"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.step !== undefined){
let data0 = data.step;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/step",schemaPath:"#/properties/step/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 4294967295 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/step",schemaPath:"#/properties/step/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/step",schemaPath:"#/properties/step/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.learning_rate !== undefined){
let data1 = data.learning_rate;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 >= 3.4028235677973366e+38 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/learning_rate",schemaPath:"#/properties/learning_rate/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 <= -3.4028235677973366e+38 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/learning_rate",schemaPath:"#/properties/learning_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/learning_rate",schemaPath:"#/properties/learning_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "initial_learning_rate") || (key0 === "schedule")) || (key0 === "warmup"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.initial_learning_rate !== undefined){
let data0 = data.initial_learning_rate;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 >= 3.4028235677973366e+38 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/initial_learning_rate",schemaPath:"#/properties/initial_learning_rate/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 <= -3.4028235677973366e+38 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/initial_learning_rate",schemaPath:"#/properties/initial_learning_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/initial_learning_rate",schemaPath:"#/properties/initial_learning_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.schedule !== undefined){
let data1 = data.schedule;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate31(data1[i0], {instancePath:instancePath+"/schedule/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.warmup !== undefined){
if(typeof data.warmup !== "boolean"){
const err5 = {instancePath:instancePath+"/warmup",schemaPath:"#/properties/warmup/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

const schema15 = {"type":"object","properties":{"learning_rate_base":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"total_steps":{"type":"integer","minimum":0,"maximum":4294967295},"warmup_learning_rate":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38},"warmup_steps":{"type":"integer","minimum":0,"maximum":4294967295},"hold_base_rate_steps":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "learning_rate_base") || (key0 === "total_steps")) || (key0 === "warmup_learning_rate")) || (key0 === "warmup_steps")) || (key0 === "hold_base_rate_steps"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.learning_rate_base !== undefined){
let data0 = data.learning_rate_base;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 >= 3.4028235677973366e+38 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/learning_rate_base",schemaPath:"#/properties/learning_rate_base/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 <= -3.4028235677973366e+38 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/learning_rate_base",schemaPath:"#/properties/learning_rate_base/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/learning_rate_base",schemaPath:"#/properties/learning_rate_base/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.total_steps !== undefined){
let data1 = data.total_steps;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/total_steps",schemaPath:"#/properties/total_steps/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 4294967295 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/total_steps",schemaPath:"#/properties/total_steps/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/total_steps",schemaPath:"#/properties/total_steps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.warmup_learning_rate !== undefined){
let data2 = data.warmup_learning_rate;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 >= 3.4028235677973366e+38 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/warmup_learning_rate",schemaPath:"#/properties/warmup_learning_rate/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 <= -3.4028235677973366e+38 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/warmup_learning_rate",schemaPath:"#/properties/warmup_learning_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/warmup_learning_rate",schemaPath:"#/properties/warmup_learning_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.warmup_steps !== undefined){
let data3 = data.warmup_steps;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err10 = {instancePath:instancePath+"/warmup_steps",schemaPath:"#/properties/warmup_steps/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 4294967295 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/warmup_steps",schemaPath:"#/properties/warmup_steps/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/warmup_steps",schemaPath:"#/properties/warmup_steps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.hold_base_rate_steps !== undefined){
let data4 = data.hold_base_rate_steps;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err13 = {instancePath:instancePath+"/hold_base_rate_steps",schemaPath:"#/properties/hold_base_rate_steps/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 4294967295 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/hold_base_rate_steps",schemaPath:"#/properties/hold_base_rate_steps/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/hold_base_rate_steps",schemaPath:"#/properties/hold_base_rate_steps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.constant_learning_rate === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "constant_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exponential_decay_learning_rate === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "exponential_decay_learning_rate"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.manual_step_learning_rate === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "manual_step_learning_rate"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cosine_decay_learning_rate === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "cosine_decay_learning_rate"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
}
}
}
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "constant_learning_rate") || (key0 === "exponential_decay_learning_rate")) || (key0 === "manual_step_learning_rate")) || (key0 === "cosine_decay_learning_rate"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.constant_learning_rate !== undefined){
if(!(validate26(data.constant_learning_rate, {instancePath:instancePath+"/constant_learning_rate",parentData:data,parentDataProperty:"constant_learning_rate",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.exponential_decay_learning_rate !== undefined){
if(!(validate28(data.exponential_decay_learning_rate, {instancePath:instancePath+"/exponential_decay_learning_rate",parentData:data,parentDataProperty:"exponential_decay_learning_rate",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.manual_step_learning_rate !== undefined){
if(!(validate30(data.manual_step_learning_rate, {instancePath:instancePath+"/manual_step_learning_rate",parentData:data,parentDataProperty:"manual_step_learning_rate",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data.cosine_decay_learning_rate !== undefined){
if(!(validate34(data.cosine_decay_learning_rate, {instancePath:instancePath+"/cosine_decay_learning_rate",parentData:data,parentDataProperty:"cosine_decay_learning_rate",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "learning_rate") || (key0 === "momentum_optimizer_value")) || (key0 === "decay")) || (key0 === "epsilon"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.learning_rate !== undefined){
if(!(validate25(data.learning_rate, {instancePath:instancePath+"/learning_rate",parentData:data,parentDataProperty:"learning_rate",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.momentum_optimizer_value !== undefined){
let data1 = data.momentum_optimizer_value;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 >= 3.4028235677973366e+38 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/momentum_optimizer_value",schemaPath:"#/properties/momentum_optimizer_value/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 <= -3.4028235677973366e+38 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/momentum_optimizer_value",schemaPath:"#/properties/momentum_optimizer_value/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/momentum_optimizer_value",schemaPath:"#/properties/momentum_optimizer_value/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.decay !== undefined){
let data2 = data.decay;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 >= 3.4028235677973366e+38 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/decay",schemaPath:"#/properties/decay/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 <= -3.4028235677973366e+38 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/decay",schemaPath:"#/properties/decay/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/decay",schemaPath:"#/properties/decay/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.epsilon !== undefined){
let data3 = data.epsilon;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 >= 3.4028235677973366e+38 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/epsilon",schemaPath:"#/properties/epsilon/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 <= -3.4028235677973366e+38 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/epsilon",schemaPath:"#/properties/epsilon/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/epsilon",schemaPath:"#/properties/epsilon/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

const schema16 = {"type":"object","properties":{"learning_rate":{"$ref":"#/definitions/object_detection.protos.LearningRate"},"momentum_optimizer_value":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38}},"required":["learning_rate"],"additionalProperties":false};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "learning_rate") || (key0 === "momentum_optimizer_value"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.learning_rate !== undefined){
if(!(validate25(data.learning_rate, {instancePath:instancePath+"/learning_rate",parentData:data,parentDataProperty:"learning_rate",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.momentum_optimizer_value !== undefined){
let data1 = data.momentum_optimizer_value;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 >= 3.4028235677973366e+38 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/momentum_optimizer_value",schemaPath:"#/properties/momentum_optimizer_value/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 <= -3.4028235677973366e+38 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/momentum_optimizer_value",schemaPath:"#/properties/momentum_optimizer_value/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/momentum_optimizer_value",schemaPath:"#/properties/momentum_optimizer_value/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}

const schema17 = {"type":"object","properties":{"learning_rate":{"$ref":"#/definitions/object_detection.protos.LearningRate"},"epsilon":{"type":"number","exclusiveMinimum":-3.4028235677973366e+38,"exclusiveMaximum":3.4028235677973366e+38}},"required":["learning_rate"],"additionalProperties":false};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "learning_rate") || (key0 === "epsilon"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.learning_rate !== undefined){
if(!(validate25(data.learning_rate, {instancePath:instancePath+"/learning_rate",parentData:data,parentDataProperty:"learning_rate",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.epsilon !== undefined){
let data1 = data.epsilon;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 >= 3.4028235677973366e+38 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/epsilon",schemaPath:"#/properties/epsilon/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 <= -3.4028235677973366e+38 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/epsilon",schemaPath:"#/properties/epsilon/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/epsilon",schemaPath:"#/properties/epsilon/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rms_prop_optimizer === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "rms_prop_optimizer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.momentum_optimizer === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "momentum_optimizer"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.adam_optimizer === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "adam_optimizer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
const _errs5 = errors;
const _errs6 = errors;
const _errs7 = errors;
const _errs8 = errors;
let valid2 = false;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.rms_prop_optimizer === undefined) && (missing0 = "rms_prop_optimizer")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid1 = _errs9 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.momentum_optimizer === undefined) && (missing1 = "momentum_optimizer")){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.adam_optimizer === undefined) && (missing2 = "adam_optimizer")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid1 = _errs11 === errors;
valid2 = valid2 || _valid1;
}
}
if(!valid2){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs7 === errors;
if(valid1){
const err7 = {instancePath,schemaPath:"#/oneOf/3/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
}
}
}
}
if(!valid0){
const err8 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "rms_prop_optimizer") || (key0 === "momentum_optimizer")) || (key0 === "adam_optimizer")) || (key0 === "use_moving_average")) || (key0 === "moving_average_decay"))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.rms_prop_optimizer !== undefined){
if(!(validate24(data.rms_prop_optimizer, {instancePath:instancePath+"/rms_prop_optimizer",parentData:data,parentDataProperty:"rms_prop_optimizer",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.momentum_optimizer !== undefined){
if(!(validate38(data.momentum_optimizer, {instancePath:instancePath+"/momentum_optimizer",parentData:data,parentDataProperty:"momentum_optimizer",rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data.adam_optimizer !== undefined){
if(!(validate41(data.adam_optimizer, {instancePath:instancePath+"/adam_optimizer",parentData:data,parentDataProperty:"adam_optimizer",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.use_moving_average !== undefined){
if(typeof data.use_moving_average !== "boolean"){
const err10 = {instancePath:instancePath+"/use_moving_average",schemaPath:"#/properties/use_moving_average/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.moving_average_decay !== undefined){
let data4 = data.moving_average_decay;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 >= 3.4028235677973366e+38 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/moving_average_decay",schemaPath:"#/properties/moving_average_decay/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4 <= -3.4028235677973366e+38 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/moving_average_decay",schemaPath:"#/properties/moving_average_decay/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/moving_average_decay",schemaPath:"#/properties/moving_average_decay/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.batch_size !== undefined){
let data0 = data.batch_size;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err0 = {instancePath:instancePath+"/batch_size",schemaPath:"#/properties/batch_size/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 4294967295 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/batch_size",schemaPath:"#/properties/batch_size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/batch_size",schemaPath:"#/properties/batch_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.sync_replicas !== undefined){
if(typeof data.sync_replicas !== "boolean"){
const err3 = {instancePath:instancePath+"/sync_replicas",schemaPath:"#/properties/sync_replicas/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.keep_checkpoint_every_n_hours !== undefined){
let data2 = data.keep_checkpoint_every_n_hours;
const _errs7 = errors;
let valid1 = false;
const _errs8 = errors;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 >= 3.4028235677973366e+38 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",schemaPath:"#/properties/keep_checkpoint_every_n_hours/anyOf/0/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2 <= -3.4028235677973366e+38 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",schemaPath:"#/properties/keep_checkpoint_every_n_hours/anyOf/0/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",schemaPath:"#/properties/keep_checkpoint_every_n_hours/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(!(((data2 === "NaN") || (data2 === "-Infinity")) || (data2 === "Infinity"))){
const err7 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",schemaPath:"#/properties/keep_checkpoint_every_n_hours/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema7.properties.keep_checkpoint_every_n_hours.anyOf[1].enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err8 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",schemaPath:"#/properties/keep_checkpoint_every_n_hours/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
}
if(data.optimizer !== undefined){
if(!(validate23(data.optimizer, {instancePath:instancePath+"/optimizer",parentData:data,parentDataProperty:"optimizer",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.gradient_clipping_by_norm !== undefined){
let data4 = data.gradient_clipping_by_norm;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 >= 3.4028235677973366e+38 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/gradient_clipping_by_norm",schemaPath:"#/properties/gradient_clipping_by_norm/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4 <= -3.4028235677973366e+38 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/gradient_clipping_by_norm",schemaPath:"#/properties/gradient_clipping_by_norm/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/gradient_clipping_by_norm",schemaPath:"#/properties/gradient_clipping_by_norm/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.fine_tune_checkpoint !== undefined){
if(typeof data.fine_tune_checkpoint !== "string"){
const err12 = {instancePath:instancePath+"/fine_tune_checkpoint",schemaPath:"#/properties/fine_tune_checkpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.fine_tune_checkpoint_type !== undefined){
if(typeof data.fine_tune_checkpoint_type !== "string"){
const err13 = {instancePath:instancePath+"/fine_tune_checkpoint_type",schemaPath:"#/properties/fine_tune_checkpoint_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.fine_tune_checkpoint_version !== undefined){
let data7 = data.fine_tune_checkpoint_version;
if(typeof data7 !== "string"){
const err14 = {instancePath:instancePath+"/fine_tune_checkpoint_version",schemaPath:"#/properties/fine_tune_checkpoint_version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data7 === "UNKNOWN") || (data7 === "V1")) || (data7 === "V2"))){
const err15 = {instancePath:instancePath+"/fine_tune_checkpoint_version",schemaPath:"#/properties/fine_tune_checkpoint_version/enum",keyword:"enum",params:{allowedValues: schema7.properties.fine_tune_checkpoint_version.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.from_detection_checkpoint !== undefined){
if(typeof data.from_detection_checkpoint !== "boolean"){
const err16 = {instancePath:instancePath+"/from_detection_checkpoint",schemaPath:"#/properties/from_detection_checkpoint/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.load_all_detection_checkpoint_vars !== undefined){
if(typeof data.load_all_detection_checkpoint_vars !== "boolean"){
const err17 = {instancePath:instancePath+"/load_all_detection_checkpoint_vars",schemaPath:"#/properties/load_all_detection_checkpoint_vars/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.run_fine_tune_checkpoint_dummy_computation !== undefined){
if(typeof data.run_fine_tune_checkpoint_dummy_computation !== "boolean"){
const err18 = {instancePath:instancePath+"/run_fine_tune_checkpoint_dummy_computation",schemaPath:"#/properties/run_fine_tune_checkpoint_dummy_computation/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.num_steps !== undefined){
let data11 = data.num_steps;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err19 = {instancePath:instancePath+"/num_steps",schemaPath:"#/properties/num_steps/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 4294967295 || isNaN(data11)){
const err20 = {instancePath:instancePath+"/num_steps",schemaPath:"#/properties/num_steps/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err21 = {instancePath:instancePath+"/num_steps",schemaPath:"#/properties/num_steps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.startup_delay_steps !== undefined){
let data12 = data.startup_delay_steps;
const _errs29 = errors;
let valid2 = false;
const _errs30 = errors;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 >= 3.4028235677973366e+38 || isNaN(data12)){
const err22 = {instancePath:instancePath+"/startup_delay_steps",schemaPath:"#/properties/startup_delay_steps/anyOf/0/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data12 <= -3.4028235677973366e+38 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/startup_delay_steps",schemaPath:"#/properties/startup_delay_steps/anyOf/0/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/startup_delay_steps",schemaPath:"#/properties/startup_delay_steps/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid1 = _errs30 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs32 = errors;
if(!(((data12 === "NaN") || (data12 === "-Infinity")) || (data12 === "Infinity"))){
const err25 = {instancePath:instancePath+"/startup_delay_steps",schemaPath:"#/properties/startup_delay_steps/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema7.properties.startup_delay_steps.anyOf[1].enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid1 = _errs32 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err26 = {instancePath:instancePath+"/startup_delay_steps",schemaPath:"#/properties/startup_delay_steps/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
errors = _errs29;
if(vErrors !== null){
if(_errs29){
vErrors.length = _errs29;
}
else {
vErrors = null;
}
}
}
}
if(data.bias_grad_multiplier !== undefined){
let data13 = data.bias_grad_multiplier;
const _errs34 = errors;
let valid3 = false;
const _errs35 = errors;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 >= 3.4028235677973366e+38 || isNaN(data13)){
const err27 = {instancePath:instancePath+"/bias_grad_multiplier",schemaPath:"#/properties/bias_grad_multiplier/anyOf/0/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data13 <= -3.4028235677973366e+38 || isNaN(data13)){
const err28 = {instancePath:instancePath+"/bias_grad_multiplier",schemaPath:"#/properties/bias_grad_multiplier/anyOf/0/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/bias_grad_multiplier",schemaPath:"#/properties/bias_grad_multiplier/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid2 = _errs35 === errors;
valid3 = valid3 || _valid2;
if(!valid3){
const _errs37 = errors;
if(!(((data13 === "NaN") || (data13 === "-Infinity")) || (data13 === "Infinity"))){
const err30 = {instancePath:instancePath+"/bias_grad_multiplier",schemaPath:"#/properties/bias_grad_multiplier/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema7.properties.bias_grad_multiplier.anyOf[1].enum}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid2 = _errs37 === errors;
valid3 = valid3 || _valid2;
}
if(!valid3){
const err31 = {instancePath:instancePath+"/bias_grad_multiplier",schemaPath:"#/properties/bias_grad_multiplier/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
else {
errors = _errs34;
if(vErrors !== null){
if(_errs34){
vErrors.length = _errs34;
}
else {
vErrors = null;
}
}
}
}
if(data.update_trainable_variables !== undefined){
let data14 = data.update_trainable_variables;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
if(typeof data14[i0] !== "string"){
const err32 = {instancePath:instancePath+"/update_trainable_variables/" + i0,schemaPath:"#/properties/update_trainable_variables/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/update_trainable_variables",schemaPath:"#/properties/update_trainable_variables/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.freeze_variables !== undefined){
let data16 = data.freeze_variables;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
if(typeof data16[i1] !== "string"){
const err34 = {instancePath:instancePath+"/freeze_variables/" + i1,schemaPath:"#/properties/freeze_variables/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/freeze_variables",schemaPath:"#/properties/freeze_variables/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.replicas_to_aggregate !== undefined){
let data18 = data.replicas_to_aggregate;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err36 = {instancePath:instancePath+"/replicas_to_aggregate",schemaPath:"#/properties/replicas_to_aggregate/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 2147483647 || isNaN(data18)){
const err37 = {instancePath:instancePath+"/replicas_to_aggregate",schemaPath:"#/properties/replicas_to_aggregate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data18 < -2147483648 || isNaN(data18)){
const err38 = {instancePath:instancePath+"/replicas_to_aggregate",schemaPath:"#/properties/replicas_to_aggregate/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data.batch_queue_capacity !== undefined){
let data19 = data.batch_queue_capacity;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err39 = {instancePath:instancePath+"/batch_queue_capacity",schemaPath:"#/properties/batch_queue_capacity/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 2147483647 || isNaN(data19)){
const err40 = {instancePath:instancePath+"/batch_queue_capacity",schemaPath:"#/properties/batch_queue_capacity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data19 < -2147483648 || isNaN(data19)){
const err41 = {instancePath:instancePath+"/batch_queue_capacity",schemaPath:"#/properties/batch_queue_capacity/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data.num_batch_queue_threads !== undefined){
let data20 = data.num_batch_queue_threads;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err42 = {instancePath:instancePath+"/num_batch_queue_threads",schemaPath:"#/properties/num_batch_queue_threads/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 2147483647 || isNaN(data20)){
const err43 = {instancePath:instancePath+"/num_batch_queue_threads",schemaPath:"#/properties/num_batch_queue_threads/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data20 < -2147483648 || isNaN(data20)){
const err44 = {instancePath:instancePath+"/num_batch_queue_threads",schemaPath:"#/properties/num_batch_queue_threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data.prefetch_queue_capacity !== undefined){
let data21 = data.prefetch_queue_capacity;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err45 = {instancePath:instancePath+"/prefetch_queue_capacity",schemaPath:"#/properties/prefetch_queue_capacity/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 2147483647 || isNaN(data21)){
const err46 = {instancePath:instancePath+"/prefetch_queue_capacity",schemaPath:"#/properties/prefetch_queue_capacity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data21 < -2147483648 || isNaN(data21)){
const err47 = {instancePath:instancePath+"/prefetch_queue_capacity",schemaPath:"#/properties/prefetch_queue_capacity/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
if(data.merge_multiple_label_boxes !== undefined){
if(typeof data.merge_multiple_label_boxes !== "boolean"){
const err48 = {instancePath:instancePath+"/merge_multiple_label_boxes",schemaPath:"#/properties/merge_multiple_label_boxes/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.use_multiclass_scores !== undefined){
if(typeof data.use_multiclass_scores !== "boolean"){
const err49 = {instancePath:instancePath+"/use_multiclass_scores",schemaPath:"#/properties/use_multiclass_scores/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.add_regularization_loss !== undefined){
if(typeof data.add_regularization_loss !== "boolean"){
const err50 = {instancePath:instancePath+"/add_regularization_loss",schemaPath:"#/properties/add_regularization_loss/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.max_number_of_boxes !== undefined){
let data25 = data.max_number_of_boxes;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err51 = {instancePath:instancePath+"/max_number_of_boxes",schemaPath:"#/properties/max_number_of_boxes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 2147483647 || isNaN(data25)){
const err52 = {instancePath:instancePath+"/max_number_of_boxes",schemaPath:"#/properties/max_number_of_boxes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data25 < -2147483648 || isNaN(data25)){
const err53 = {instancePath:instancePath+"/max_number_of_boxes",schemaPath:"#/properties/max_number_of_boxes/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data.unpad_groundtruth_tensors !== undefined){
if(typeof data.unpad_groundtruth_tensors !== "boolean"){
const err54 = {instancePath:instancePath+"/unpad_groundtruth_tensors",schemaPath:"#/properties/unpad_groundtruth_tensors/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.retain_original_images !== undefined){
if(typeof data.retain_original_images !== "boolean"){
const err55 = {instancePath:instancePath+"/retain_original_images",schemaPath:"#/properties/retain_original_images/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.use_bfloat16 !== undefined){
if(typeof data.use_bfloat16 !== "boolean"){
const err56 = {instancePath:instancePath+"/use_bfloat16",schemaPath:"#/properties/use_bfloat16/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.summarize_gradients !== undefined){
if(typeof data.summarize_gradients !== "boolean"){
const err57 = {instancePath:instancePath+"/summarize_gradients",schemaPath:"#/properties/summarize_gradients/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":"object","properties":{"use_moving_averages":{"type":"boolean"}},"additionalProperties":true};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.use_moving_averages !== undefined){
if(typeof data.use_moving_averages !== "boolean"){
const err0 = {instancePath:instancePath+"/use_moving_averages",schemaPath:"#/properties/use_moving_averages/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:learning-schedules:pipeline" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.train_config !== undefined){
if(!(validate22(data.train_config, {instancePath:instancePath+"/train_config",parentData:data,parentDataProperty:"train_config",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.eval_config !== undefined){
if(!(validate46(data.eval_config, {instancePath:instancePath+"/eval_config",parentData:data,parentDataProperty:"eval_config",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

export const train_config: CompiledValidator = validate48;

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.batch_size !== undefined){
let data0 = data.batch_size;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err0 = {instancePath:instancePath+"/batch_size",schemaPath:"#/properties/batch_size/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 4294967295 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/batch_size",schemaPath:"#/properties/batch_size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/batch_size",schemaPath:"#/properties/batch_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.sync_replicas !== undefined){
if(typeof data.sync_replicas !== "boolean"){
const err3 = {instancePath:instancePath+"/sync_replicas",schemaPath:"#/properties/sync_replicas/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.keep_checkpoint_every_n_hours !== undefined){
let data2 = data.keep_checkpoint_every_n_hours;
const _errs7 = errors;
let valid1 = false;
const _errs8 = errors;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 >= 3.4028235677973366e+38 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",schemaPath:"#/properties/keep_checkpoint_every_n_hours/anyOf/0/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2 <= -3.4028235677973366e+38 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",schemaPath:"#/properties/keep_checkpoint_every_n_hours/anyOf/0/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",schemaPath:"#/properties/keep_checkpoint_every_n_hours/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(!(((data2 === "NaN") || (data2 === "-Infinity")) || (data2 === "Infinity"))){
const err7 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",schemaPath:"#/properties/keep_checkpoint_every_n_hours/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema7.properties.keep_checkpoint_every_n_hours.anyOf[1].enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err8 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",schemaPath:"#/properties/keep_checkpoint_every_n_hours/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
}
if(data.optimizer !== undefined){
if(!(validate23(data.optimizer, {instancePath:instancePath+"/optimizer",parentData:data,parentDataProperty:"optimizer",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.gradient_clipping_by_norm !== undefined){
let data4 = data.gradient_clipping_by_norm;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 >= 3.4028235677973366e+38 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/gradient_clipping_by_norm",schemaPath:"#/properties/gradient_clipping_by_norm/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4 <= -3.4028235677973366e+38 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/gradient_clipping_by_norm",schemaPath:"#/properties/gradient_clipping_by_norm/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/gradient_clipping_by_norm",schemaPath:"#/properties/gradient_clipping_by_norm/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.fine_tune_checkpoint !== undefined){
if(typeof data.fine_tune_checkpoint !== "string"){
const err12 = {instancePath:instancePath+"/fine_tune_checkpoint",schemaPath:"#/properties/fine_tune_checkpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.fine_tune_checkpoint_type !== undefined){
if(typeof data.fine_tune_checkpoint_type !== "string"){
const err13 = {instancePath:instancePath+"/fine_tune_checkpoint_type",schemaPath:"#/properties/fine_tune_checkpoint_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.fine_tune_checkpoint_version !== undefined){
let data7 = data.fine_tune_checkpoint_version;
if(typeof data7 !== "string"){
const err14 = {instancePath:instancePath+"/fine_tune_checkpoint_version",schemaPath:"#/properties/fine_tune_checkpoint_version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data7 === "UNKNOWN") || (data7 === "V1")) || (data7 === "V2"))){
const err15 = {instancePath:instancePath+"/fine_tune_checkpoint_version",schemaPath:"#/properties/fine_tune_checkpoint_version/enum",keyword:"enum",params:{allowedValues: schema7.properties.fine_tune_checkpoint_version.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.from_detection_checkpoint !== undefined){
if(typeof data.from_detection_checkpoint !== "boolean"){
const err16 = {instancePath:instancePath+"/from_detection_checkpoint",schemaPath:"#/properties/from_detection_checkpoint/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.load_all_detection_checkpoint_vars !== undefined){
if(typeof data.load_all_detection_checkpoint_vars !== "boolean"){
const err17 = {instancePath:instancePath+"/load_all_detection_checkpoint_vars",schemaPath:"#/properties/load_all_detection_checkpoint_vars/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.run_fine_tune_checkpoint_dummy_computation !== undefined){
if(typeof data.run_fine_tune_checkpoint_dummy_computation !== "boolean"){
const err18 = {instancePath:instancePath+"/run_fine_tune_checkpoint_dummy_computation",schemaPath:"#/properties/run_fine_tune_checkpoint_dummy_computation/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.num_steps !== undefined){
let data11 = data.num_steps;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err19 = {instancePath:instancePath+"/num_steps",schemaPath:"#/properties/num_steps/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 4294967295 || isNaN(data11)){
const err20 = {instancePath:instancePath+"/num_steps",schemaPath:"#/properties/num_steps/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err21 = {instancePath:instancePath+"/num_steps",schemaPath:"#/properties/num_steps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.startup_delay_steps !== undefined){
let data12 = data.startup_delay_steps;
const _errs29 = errors;
let valid2 = false;
const _errs30 = errors;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 >= 3.4028235677973366e+38 || isNaN(data12)){
const err22 = {instancePath:instancePath+"/startup_delay_steps",schemaPath:"#/properties/startup_delay_steps/anyOf/0/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data12 <= -3.4028235677973366e+38 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/startup_delay_steps",schemaPath:"#/properties/startup_delay_steps/anyOf/0/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/startup_delay_steps",schemaPath:"#/properties/startup_delay_steps/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid1 = _errs30 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs32 = errors;
if(!(((data12 === "NaN") || (data12 === "-Infinity")) || (data12 === "Infinity"))){
const err25 = {instancePath:instancePath+"/startup_delay_steps",schemaPath:"#/properties/startup_delay_steps/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema7.properties.startup_delay_steps.anyOf[1].enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid1 = _errs32 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err26 = {instancePath:instancePath+"/startup_delay_steps",schemaPath:"#/properties/startup_delay_steps/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
errors = _errs29;
if(vErrors !== null){
if(_errs29){
vErrors.length = _errs29;
}
else {
vErrors = null;
}
}
}
}
if(data.bias_grad_multiplier !== undefined){
let data13 = data.bias_grad_multiplier;
const _errs34 = errors;
let valid3 = false;
const _errs35 = errors;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 >= 3.4028235677973366e+38 || isNaN(data13)){
const err27 = {instancePath:instancePath+"/bias_grad_multiplier",schemaPath:"#/properties/bias_grad_multiplier/anyOf/0/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data13 <= -3.4028235677973366e+38 || isNaN(data13)){
const err28 = {instancePath:instancePath+"/bias_grad_multiplier",schemaPath:"#/properties/bias_grad_multiplier/anyOf/0/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/bias_grad_multiplier",schemaPath:"#/properties/bias_grad_multiplier/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid2 = _errs35 === errors;
valid3 = valid3 || _valid2;
if(!valid3){
const _errs37 = errors;
if(!(((data13 === "NaN") || (data13 === "-Infinity")) || (data13 === "Infinity"))){
const err30 = {instancePath:instancePath+"/bias_grad_multiplier",schemaPath:"#/properties/bias_grad_multiplier/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema7.properties.bias_grad_multiplier.anyOf[1].enum}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid2 = _errs37 === errors;
valid3 = valid3 || _valid2;
}
if(!valid3){
const err31 = {instancePath:instancePath+"/bias_grad_multiplier",schemaPath:"#/properties/bias_grad_multiplier/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
else {
errors = _errs34;
if(vErrors !== null){
if(_errs34){
vErrors.length = _errs34;
}
else {
vErrors = null;
}
}
}
}
if(data.update_trainable_variables !== undefined){
let data14 = data.update_trainable_variables;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
if(typeof data14[i0] !== "string"){
const err32 = {instancePath:instancePath+"/update_trainable_variables/" + i0,schemaPath:"#/properties/update_trainable_variables/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/update_trainable_variables",schemaPath:"#/properties/update_trainable_variables/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.freeze_variables !== undefined){
let data16 = data.freeze_variables;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
if(typeof data16[i1] !== "string"){
const err34 = {instancePath:instancePath+"/freeze_variables/" + i1,schemaPath:"#/properties/freeze_variables/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/freeze_variables",schemaPath:"#/properties/freeze_variables/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.replicas_to_aggregate !== undefined){
let data18 = data.replicas_to_aggregate;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err36 = {instancePath:instancePath+"/replicas_to_aggregate",schemaPath:"#/properties/replicas_to_aggregate/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 2147483647 || isNaN(data18)){
const err37 = {instancePath:instancePath+"/replicas_to_aggregate",schemaPath:"#/properties/replicas_to_aggregate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data18 < -2147483648 || isNaN(data18)){
const err38 = {instancePath:instancePath+"/replicas_to_aggregate",schemaPath:"#/properties/replicas_to_aggregate/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data.batch_queue_capacity !== undefined){
let data19 = data.batch_queue_capacity;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err39 = {instancePath:instancePath+"/batch_queue_capacity",schemaPath:"#/properties/batch_queue_capacity/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 2147483647 || isNaN(data19)){
const err40 = {instancePath:instancePath+"/batch_queue_capacity",schemaPath:"#/properties/batch_queue_capacity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data19 < -2147483648 || isNaN(data19)){
const err41 = {instancePath:instancePath+"/batch_queue_capacity",schemaPath:"#/properties/batch_queue_capacity/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data.num_batch_queue_threads !== undefined){
let data20 = data.num_batch_queue_threads;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err42 = {instancePath:instancePath+"/num_batch_queue_threads",schemaPath:"#/properties/num_batch_queue_threads/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 2147483647 || isNaN(data20)){
const err43 = {instancePath:instancePath+"/num_batch_queue_threads",schemaPath:"#/properties/num_batch_queue_threads/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data20 < -2147483648 || isNaN(data20)){
const err44 = {instancePath:instancePath+"/num_batch_queue_threads",schemaPath:"#/properties/num_batch_queue_threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data.prefetch_queue_capacity !== undefined){
let data21 = data.prefetch_queue_capacity;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err45 = {instancePath:instancePath+"/prefetch_queue_capacity",schemaPath:"#/properties/prefetch_queue_capacity/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 2147483647 || isNaN(data21)){
const err46 = {instancePath:instancePath+"/prefetch_queue_capacity",schemaPath:"#/properties/prefetch_queue_capacity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data21 < -2147483648 || isNaN(data21)){
const err47 = {instancePath:instancePath+"/prefetch_queue_capacity",schemaPath:"#/properties/prefetch_queue_capacity/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
if(data.merge_multiple_label_boxes !== undefined){
if(typeof data.merge_multiple_label_boxes !== "boolean"){
const err48 = {instancePath:instancePath+"/merge_multiple_label_boxes",schemaPath:"#/properties/merge_multiple_label_boxes/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.use_multiclass_scores !== undefined){
if(typeof data.use_multiclass_scores !== "boolean"){
const err49 = {instancePath:instancePath+"/use_multiclass_scores",schemaPath:"#/properties/use_multiclass_scores/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.add_regularization_loss !== undefined){
if(typeof data.add_regularization_loss !== "boolean"){
const err50 = {instancePath:instancePath+"/add_regularization_loss",schemaPath:"#/properties/add_regularization_loss/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.max_number_of_boxes !== undefined){
let data25 = data.max_number_of_boxes;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err51 = {instancePath:instancePath+"/max_number_of_boxes",schemaPath:"#/properties/max_number_of_boxes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 2147483647 || isNaN(data25)){
const err52 = {instancePath:instancePath+"/max_number_of_boxes",schemaPath:"#/properties/max_number_of_boxes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data25 < -2147483648 || isNaN(data25)){
const err53 = {instancePath:instancePath+"/max_number_of_boxes",schemaPath:"#/properties/max_number_of_boxes/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data.unpad_groundtruth_tensors !== undefined){
if(typeof data.unpad_groundtruth_tensors !== "boolean"){
const err54 = {instancePath:instancePath+"/unpad_groundtruth_tensors",schemaPath:"#/properties/unpad_groundtruth_tensors/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.retain_original_images !== undefined){
if(typeof data.retain_original_images !== "boolean"){
const err55 = {instancePath:instancePath+"/retain_original_images",schemaPath:"#/properties/retain_original_images/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.use_bfloat16 !== undefined){
if(typeof data.use_bfloat16 !== "boolean"){
const err56 = {instancePath:instancePath+"/use_bfloat16",schemaPath:"#/properties/use_bfloat16/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.summarize_gradients !== undefined){
if(typeof data.summarize_gradients !== "boolean"){
const err57 = {instancePath:instancePath+"/summarize_gradients",schemaPath:"#/properties/summarize_gradients/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}

export const optimizer: CompiledValidator = validate50;

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rms_prop_optimizer === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "rms_prop_optimizer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.momentum_optimizer === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "momentum_optimizer"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.adam_optimizer === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "adam_optimizer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
const _errs5 = errors;
const _errs6 = errors;
const _errs7 = errors;
const _errs8 = errors;
let valid2 = false;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.rms_prop_optimizer === undefined) && (missing0 = "rms_prop_optimizer")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid1 = _errs9 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.momentum_optimizer === undefined) && (missing1 = "momentum_optimizer")){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.adam_optimizer === undefined) && (missing2 = "adam_optimizer")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid1 = _errs11 === errors;
valid2 = valid2 || _valid1;
}
}
if(!valid2){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs7 === errors;
if(valid1){
const err7 = {instancePath,schemaPath:"#/oneOf/3/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
}
}
}
}
if(!valid0){
const err8 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "rms_prop_optimizer") || (key0 === "momentum_optimizer")) || (key0 === "adam_optimizer")) || (key0 === "use_moving_average")) || (key0 === "moving_average_decay"))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.rms_prop_optimizer !== undefined){
if(!(validate24(data.rms_prop_optimizer, {instancePath:instancePath+"/rms_prop_optimizer",parentData:data,parentDataProperty:"rms_prop_optimizer",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.momentum_optimizer !== undefined){
if(!(validate38(data.momentum_optimizer, {instancePath:instancePath+"/momentum_optimizer",parentData:data,parentDataProperty:"momentum_optimizer",rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data.adam_optimizer !== undefined){
if(!(validate41(data.adam_optimizer, {instancePath:instancePath+"/adam_optimizer",parentData:data,parentDataProperty:"adam_optimizer",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.use_moving_average !== undefined){
if(typeof data.use_moving_average !== "boolean"){
const err10 = {instancePath:instancePath+"/use_moving_average",schemaPath:"#/properties/use_moving_average/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.moving_average_decay !== undefined){
let data4 = data.moving_average_decay;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 >= 3.4028235677973366e+38 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/moving_average_decay",schemaPath:"#/properties/moving_average_decay/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4 <= -3.4028235677973366e+38 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/moving_average_decay",schemaPath:"#/properties/moving_average_decay/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: -3.4028235677973366e+38}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/moving_average_decay",schemaPath:"#/properties/moving_average_decay/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}

export const learning_rate: CompiledValidator = validate54;

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.constant_learning_rate === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "constant_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exponential_decay_learning_rate === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "exponential_decay_learning_rate"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.manual_step_learning_rate === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "manual_step_learning_rate"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cosine_decay_learning_rate === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "cosine_decay_learning_rate"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
}
}
}
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "constant_learning_rate") || (key0 === "exponential_decay_learning_rate")) || (key0 === "manual_step_learning_rate")) || (key0 === "cosine_decay_learning_rate"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.constant_learning_rate !== undefined){
if(!(validate26(data.constant_learning_rate, {instancePath:instancePath+"/constant_learning_rate",parentData:data,parentDataProperty:"constant_learning_rate",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.exponential_decay_learning_rate !== undefined){
if(!(validate28(data.exponential_decay_learning_rate, {instancePath:instancePath+"/exponential_decay_learning_rate",parentData:data,parentDataProperty:"exponential_decay_learning_rate",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.manual_step_learning_rate !== undefined){
if(!(validate30(data.manual_step_learning_rate, {instancePath:instancePath+"/manual_step_learning_rate",parentData:data,parentDataProperty:"manual_step_learning_rate",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data.cosine_decay_learning_rate !== undefined){
if(!(validate34(data.cosine_decay_learning_rate, {instancePath:instancePath+"/cosine_decay_learning_rate",parentData:data,parentDataProperty:"cosine_decay_learning_rate",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
