// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
// @ts-nocheck
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated
import type { CompiledValidator } from '../json_schema/compiled.ts';
export const pipeline: CompiledValidator = validate21;
const schema6 = {"properties":{"train_config":{},"eval_config":{}}};
const schema7 = {"properties":{"batch_size":{},"data_augmentation_options":{},"sync_replicas":{},"keep_checkpoint_every_n_hours":{},"optimizer":{},"gradient_clipping_by_norm":{},"fine_tune_checkpoint":{},"fine_tune_checkpoint_type":{},"fine_tune_checkpoint_version":{},"from_detection_checkpoint":{},"load_all_detection_checkpoint_vars":{},"run_fine_tune_checkpoint_dummy_computation":{},"num_steps":{},"startup_delay_steps":{},"bias_grad_multiplier":{},"update_trainable_variables":{},"freeze_variables":{},"replicas_to_aggregate":{},"batch_queue_capacity":{},"num_batch_queue_threads":{},"prefetch_queue_capacity":{},"merge_multiple_label_boxes":{},"use_multiclass_scores":{},"add_regularization_loss":{},"max_number_of_boxes":{},"unpad_groundtruth_tensors":{},"retain_original_images":{},"use_bfloat16":{},"summarize_gradients":{}}};
const func2 = Object.prototype.hasOwnProperty;
const schema8 = {"properties":{}};

function validate23(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
}
else {
const err0 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema9 = {"properties":{"rms_prop_optimizer":{},"momentum_optimizer":{},"adam_optimizer":{},"sgd":{},"adam":{},"adamw":{},"rmsprop":{},"nadam":{},"adagrad":{},"lamb":{},"use_moving_average":{},"moving_average_decay":{}}};
const schema10 = {"properties":{"learning_rate":{},"momentum_optimizer_value":{},"decay":{},"epsilon":{}}};
const schema11 = {"properties":{"constant_learning_rate":{},"exponential_decay_learning_rate":{},"manual_step_learning_rate":{},"cosine_decay_learning_rate":{},"constant":{},"exponential_decay":{},"natural_exponential_decay":{},"inverse_time_decay":{},"step_decay":{},"multi_step_decay":{},"piecewise_constant":{},"polynomial_decay":{},"linear":{},"piecewise_interpolation":{},"cosine_decay":{},"cosine_decay_restarts":{},"step_cosine":{},"inverse_sqrt":{},"noam":{},"power":{},"sigmoid":{},"tanh":{},"one_cycle":{},"cyclic":{},"warmup_stable_decay":{},"range_test":{},"exponential_decay_with_warmup":{},"warmup":{},"sequence":{},"product":{},"scale":{},"clamp":{},"repeat":{},"offset":{},"reduce_on_plateau":{}}};
const schema12 = {"properties":{"learning_rate":{}}};

function validate28(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "learning_rate")){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
const err1 = {instancePath:instancePath+"/learning_rate",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 <= -3.4028235677973366e+38 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/learning_rate",keyword:"exclusiveMinimum"};
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
const err3 = {instancePath:instancePath+"/learning_rate",keyword:"type"};
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
const err4 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}

const schema13 = {"properties":{"initial_learning_rate":{},"decay_steps":{},"decay_factor":{},"staircase":{},"burnin_learning_rate":{},"burnin_steps":{},"min_learning_rate":{}}};

function validate30(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "initial_learning_rate") || (key0 === "decay_steps")) || (key0 === "decay_factor")) || (key0 === "staircase")) || (key0 === "burnin_learning_rate")) || (key0 === "burnin_steps")) || (key0 === "min_learning_rate"))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
const err1 = {instancePath:instancePath+"/initial_learning_rate",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 <= -3.4028235677973366e+38 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/initial_learning_rate",keyword:"exclusiveMinimum"};
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
const err3 = {instancePath:instancePath+"/initial_learning_rate",keyword:"type"};
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
const err4 = {instancePath:instancePath+"/decay_steps",keyword:"type"};
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
const err5 = {instancePath:instancePath+"/decay_steps",keyword:"maximum"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/decay_steps",keyword:"minimum"};
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
const err7 = {instancePath:instancePath+"/decay_factor",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 <= -3.4028235677973366e+38 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/decay_factor",keyword:"exclusiveMinimum"};
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
const err9 = {instancePath:instancePath+"/decay_factor",keyword:"type"};
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
const err10 = {instancePath:instancePath+"/staircase",keyword:"type"};
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
const err11 = {instancePath:instancePath+"/burnin_learning_rate",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4 <= -3.4028235677973366e+38 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/burnin_learning_rate",keyword:"exclusiveMinimum"};
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
const err13 = {instancePath:instancePath+"/burnin_learning_rate",keyword:"type"};
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
const err14 = {instancePath:instancePath+"/burnin_steps",keyword:"type"};
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
const err15 = {instancePath:instancePath+"/burnin_steps",keyword:"maximum"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/burnin_steps",keyword:"minimum"};
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
const err17 = {instancePath:instancePath+"/min_learning_rate",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6 <= -3.4028235677973366e+38 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/min_learning_rate",keyword:"exclusiveMinimum"};
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
const err19 = {instancePath:instancePath+"/min_learning_rate",keyword:"type"};
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
const err20 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

const schema14 = {"properties":{"initial_learning_rate":{},"schedule":{},"warmup":{}}};
const schema15 = {"properties":{"step":{},"learning_rate":{}}};

function validate33(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "step") || (key0 === "learning_rate"))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
const err1 = {instancePath:instancePath+"/step",keyword:"type"};
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
const err2 = {instancePath:instancePath+"/step",keyword:"maximum"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/step",keyword:"minimum"};
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
const err4 = {instancePath:instancePath+"/learning_rate",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 <= -3.4028235677973366e+38 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/learning_rate",keyword:"exclusiveMinimum"};
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
const err6 = {instancePath:instancePath+"/learning_rate",keyword:"type"};
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
const err7 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}


function validate32(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "initial_learning_rate") || (key0 === "schedule")) || (key0 === "warmup"))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
const err1 = {instancePath:instancePath+"/initial_learning_rate",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 <= -3.4028235677973366e+38 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/initial_learning_rate",keyword:"exclusiveMinimum"};
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
const err3 = {instancePath:instancePath+"/initial_learning_rate",keyword:"type"};
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
if(!(validate33(data1[i0], {instancePath:instancePath+"/schedule/" + i0}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/schedule",keyword:"type"};
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
const err5 = {instancePath:instancePath+"/warmup",keyword:"type"};
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
const err6 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}

const schema16 = {"properties":{"learning_rate_base":{},"total_steps":{},"warmup_learning_rate":{},"warmup_steps":{},"hold_base_rate_steps":{}}};

function validate36(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "learning_rate_base") || (key0 === "total_steps")) || (key0 === "warmup_learning_rate")) || (key0 === "warmup_steps")) || (key0 === "hold_base_rate_steps"))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
const err1 = {instancePath:instancePath+"/learning_rate_base",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 <= -3.4028235677973366e+38 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/learning_rate_base",keyword:"exclusiveMinimum"};
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
const err3 = {instancePath:instancePath+"/learning_rate_base",keyword:"type"};
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
const err4 = {instancePath:instancePath+"/total_steps",keyword:"type"};
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
const err5 = {instancePath:instancePath+"/total_steps",keyword:"maximum"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/total_steps",keyword:"minimum"};
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
const err7 = {instancePath:instancePath+"/warmup_learning_rate",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 <= -3.4028235677973366e+38 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/warmup_learning_rate",keyword:"exclusiveMinimum"};
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
const err9 = {instancePath:instancePath+"/warmup_learning_rate",keyword:"type"};
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
const err10 = {instancePath:instancePath+"/warmup_steps",keyword:"type"};
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
const err11 = {instancePath:instancePath+"/warmup_steps",keyword:"maximum"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/warmup_steps",keyword:"minimum"};
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
const err13 = {instancePath:instancePath+"/hold_base_rate_steps",keyword:"type"};
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
const err14 = {instancePath:instancePath+"/hold_base_rate_steps",keyword:"maximum"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/hold_base_rate_steps",keyword:"minimum"};
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
const err16 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}

const schema17 = {"properties":{"learning_rate":{}}};

function validate38(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "learning_rate")){
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
let data0 = data.learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/learning_rate",keyword:"type"};
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
else {
const err3 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}

const schema18 = {"properties":{"initial_learning_rate":{},"decay_steps":{},"decay_factor":{},"staircase":{},"begin_step":{},"end_learning_rate":{}}};

function validate40(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.initial_learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "initial_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.decay_steps === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "decay_steps"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.decay_factor === undefined){
const err2 = {instancePath,keyword:"required",params:{missingProperty: "decay_factor"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "initial_learning_rate") || (key0 === "decay_steps")) || (key0 === "decay_factor")) || (key0 === "staircase")) || (key0 === "begin_step")) || (key0 === "end_learning_rate"))){
const err3 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.initial_learning_rate !== undefined){
let data0 = data.initial_learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err4 = {instancePath:instancePath+"/initial_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.decay_steps !== undefined){
let data1 = data.decay_steps;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 <= 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/decay_steps",keyword:"exclusiveMinimum"};
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
const err6 = {instancePath:instancePath+"/decay_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.decay_factor !== undefined){
let data2 = data.decay_factor;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/decay_factor",keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.staircase !== undefined){
if(typeof data.staircase !== "boolean"){
const err8 = {instancePath:instancePath+"/staircase",keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.begin_step !== undefined){
let data4 = data.begin_step;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/begin_step",keyword:"minimum"};
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
const err10 = {instancePath:instancePath+"/begin_step",keyword:"type"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.end_learning_rate !== undefined){
let data5 = data.end_learning_rate;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err11 = {instancePath:instancePath+"/end_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}

const schema19 = {"properties":{"initial_learning_rate":{},"decay_rate":{},"decay_steps":{},"staircase":{}}};

function validate42(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.initial_learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "initial_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.decay_rate === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "decay_rate"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "initial_learning_rate") || (key0 === "decay_rate")) || (key0 === "decay_steps")) || (key0 === "staircase"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.initial_learning_rate !== undefined){
let data0 = data.initial_learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/initial_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.decay_rate !== undefined){
let data1 = data.decay_rate;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/decay_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.decay_steps !== undefined){
let data2 = data.decay_steps;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/decay_steps",keyword:"exclusiveMinimum"};
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
const err6 = {instancePath:instancePath+"/decay_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.staircase !== undefined){
if(typeof data.staircase !== "boolean"){
const err7 = {instancePath:instancePath+"/staircase",keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}

const schema20 = {"properties":{"initial_learning_rate":{},"decay_rate":{},"decay_steps":{},"power":{},"staircase":{}}};

function validate44(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.initial_learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "initial_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.decay_rate === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "decay_rate"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "initial_learning_rate") || (key0 === "decay_rate")) || (key0 === "decay_steps")) || (key0 === "power")) || (key0 === "staircase"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.initial_learning_rate !== undefined){
let data0 = data.initial_learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/initial_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.decay_rate !== undefined){
let data1 = data.decay_rate;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/decay_rate",keyword:"minimum"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/decay_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.decay_steps !== undefined){
let data2 = data.decay_steps;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/decay_steps",keyword:"exclusiveMinimum"};
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
const err7 = {instancePath:instancePath+"/decay_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.power !== undefined){
let data3 = data.power;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/power",keyword:"minimum"};
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
const err9 = {instancePath:instancePath+"/power",keyword:"type"};
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
const err10 = {instancePath:instancePath+"/staircase",keyword:"type"};
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
const err11 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}

const schema21 = {"properties":{"initial_learning_rate":{},"decay_steps":{},"decay_factor":{}}};

function validate46(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.initial_learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "initial_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.decay_steps === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "decay_steps"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "initial_learning_rate") || (key0 === "decay_steps")) || (key0 === "decay_factor"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.initial_learning_rate !== undefined){
let data0 = data.initial_learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/initial_learning_rate",keyword:"type"};
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
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 <= 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/decay_steps",keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/decay_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.decay_factor !== undefined){
let data2 = data.decay_factor;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/decay_factor",keyword:"type"};
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
const err7 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}

const schema22 = {"properties":{"initial_learning_rate":{},"boundaries":{},"decay_factor":{}}};

function validate48(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.initial_learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "initial_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "initial_learning_rate") || (key0 === "boundaries")) || (key0 === "decay_factor"))){
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.initial_learning_rate !== undefined){
let data0 = data.initial_learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/initial_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.boundaries !== undefined){
let data1 = data.boundaries;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err3 = {instancePath:instancePath+"/boundaries/" + i0,keyword:"minimum"};
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
const err4 = {instancePath:instancePath+"/boundaries/" + i0,keyword:"type"};
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
const err5 = {instancePath:instancePath+"/boundaries",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.decay_factor !== undefined){
let data3 = data.decay_factor;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err6 = {instancePath:instancePath+"/decay_factor",keyword:"type"};
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
const err7 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}

const schema23 = {"properties":{"boundaries":{},"learning_rates":{},"boundary_step":{}}};

function validate50(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "boundaries") || (key0 === "learning_rates")) || (key0 === "boundary_step"))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.boundaries !== undefined){
let data0 = data.boundaries;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err1 = {instancePath:instancePath+"/boundaries/" + i0,keyword:"minimum"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/boundaries/" + i0,keyword:"type"};
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
else {
const err3 = {instancePath:instancePath+"/boundaries",keyword:"type"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.learning_rates !== undefined){
let data2 = data.learning_rates;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err4 = {instancePath:instancePath+"/learning_rates/" + i1,keyword:"type"};
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
const err5 = {instancePath:instancePath+"/learning_rates",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.boundary_step !== undefined){
let data4 = data.boundary_step;
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/boundary_step",keyword:"type"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data4 === "NEW") || (data4 === "OLD"))){
const err7 = {instancePath:instancePath+"/boundary_step",keyword:"enum"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}

const schema24 = {"properties":{"initial_learning_rate":{},"end_learning_rate":{},"decay_steps":{},"power":{},"cycle":{},"k_decay":{}}};

function validate52(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.initial_learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "initial_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.decay_steps === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "decay_steps"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "initial_learning_rate") || (key0 === "end_learning_rate")) || (key0 === "decay_steps")) || (key0 === "power")) || (key0 === "cycle")) || (key0 === "k_decay"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.initial_learning_rate !== undefined){
let data0 = data.initial_learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/initial_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.end_learning_rate !== undefined){
let data1 = data.end_learning_rate;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/end_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.decay_steps !== undefined){
let data2 = data.decay_steps;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/decay_steps",keyword:"exclusiveMinimum"};
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
const err6 = {instancePath:instancePath+"/decay_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.power !== undefined){
let data3 = data.power;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 <= 0 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/power",keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/power",keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.cycle !== undefined){
if(typeof data.cycle !== "boolean"){
const err9 = {instancePath:instancePath+"/cycle",keyword:"type"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.k_decay !== undefined){
let data5 = data.k_decay;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 <= 0 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/k_decay",keyword:"exclusiveMinimum"};
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
const err11 = {instancePath:instancePath+"/k_decay",keyword:"type"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}

const schema25 = {"properties":{"initial_learning_rate":{},"end_learning_rate":{},"total_steps":{}}};

function validate54(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.initial_learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "initial_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.end_learning_rate === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "end_learning_rate"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.total_steps === undefined){
const err2 = {instancePath,keyword:"required",params:{missingProperty: "total_steps"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "initial_learning_rate") || (key0 === "end_learning_rate")) || (key0 === "total_steps"))){
const err3 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.initial_learning_rate !== undefined){
let data0 = data.initial_learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err4 = {instancePath:instancePath+"/initial_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.end_learning_rate !== undefined){
let data1 = data.end_learning_rate;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/end_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.total_steps !== undefined){
let data2 = data.total_steps;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/total_steps",keyword:"exclusiveMinimum"};
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
const err7 = {instancePath:instancePath+"/total_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}

const schema26 = {"properties":{"knot":{},"interpolation":{}}};
const schema27 = {"properties":{"step":{},"learning_rate":{}}};

function validate57(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.step === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "step"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.learning_rate === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "step") || (key0 === "learning_rate"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.step !== undefined){
let data0 = data.step;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/step",keyword:"minimum"};
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
const err4 = {instancePath:instancePath+"/step",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.learning_rate !== undefined){
let data1 = data.learning_rate;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/learning_rate",keyword:"type"};
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
const err6 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}


function validate56(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "knot") || (key0 === "interpolation"))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.knot !== undefined){
let data0 = data.knot;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate57(data0[i0], {instancePath:instancePath+"/knot/" + i0}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/knot",keyword:"type"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.interpolation !== undefined){
let data2 = data.interpolation;
if(typeof data2 !== "string"){
const err2 = {instancePath:instancePath+"/interpolation",keyword:"type"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data2 === "LINEAR") || (data2 === "COSINE"))){
const err3 = {instancePath:instancePath+"/interpolation",keyword:"enum"};
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
const err4 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}

const schema28 = {"properties":{"initial_learning_rate":{},"end_learning_rate":{},"decay_steps":{},"exponent":{},"rebound":{},"k_decay":{}}};

function validate60(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.initial_learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "initial_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.decay_steps === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "decay_steps"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "initial_learning_rate") || (key0 === "end_learning_rate")) || (key0 === "decay_steps")) || (key0 === "exponent")) || (key0 === "rebound")) || (key0 === "k_decay"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.initial_learning_rate !== undefined){
let data0 = data.initial_learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/initial_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.end_learning_rate !== undefined){
let data1 = data.end_learning_rate;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/end_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.decay_steps !== undefined){
let data2 = data.decay_steps;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/decay_steps",keyword:"exclusiveMinimum"};
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
const err6 = {instancePath:instancePath+"/decay_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.exponent !== undefined){
let data3 = data.exponent;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 <= 0 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/exponent",keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/exponent",keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.rebound !== undefined){
if(typeof data.rebound !== "boolean"){
const err9 = {instancePath:instancePath+"/rebound",keyword:"type"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.k_decay !== undefined){
let data5 = data.k_decay;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 <= 0 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/k_decay",keyword:"exclusiveMinimum"};
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
const err11 = {instancePath:instancePath+"/k_decay",keyword:"type"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}

const schema29 = {"properties":{"initial_learning_rate":{},"end_learning_rate":{},"decay_steps":{},"period_factor":{},"height_factor":{},"peak_factor":{},"cycles":{}}};

function validate62(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.initial_learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "initial_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.decay_steps === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "decay_steps"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "initial_learning_rate") || (key0 === "end_learning_rate")) || (key0 === "decay_steps")) || (key0 === "period_factor")) || (key0 === "height_factor")) || (key0 === "peak_factor")) || (key0 === "cycles"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.initial_learning_rate !== undefined){
let data0 = data.initial_learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/initial_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.end_learning_rate !== undefined){
let data1 = data.end_learning_rate;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/end_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.decay_steps !== undefined){
let data2 = data.decay_steps;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/decay_steps",keyword:"exclusiveMinimum"};
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
const err6 = {instancePath:instancePath+"/decay_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.period_factor !== undefined){
let data3 = data.period_factor;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/period_factor",keyword:"minimum"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/period_factor",keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.height_factor !== undefined){
let data4 = data.height_factor;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/height_factor",keyword:"minimum"};
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
const err10 = {instancePath:instancePath+"/height_factor",keyword:"type"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.peak_factor !== undefined){
let data5 = data.peak_factor;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err11 = {instancePath:instancePath+"/peak_factor",keyword:"minimum"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/peak_factor",keyword:"type"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.cycles !== undefined){
let data6 = data.cycles;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err13 = {instancePath:instancePath+"/cycles",keyword:"type"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 4294967295 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/cycles",keyword:"maximum"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err15 = {instancePath:instancePath+"/cycles",keyword:"minimum"};
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
const err16 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}

const schema30 = {"properties":{"boundaries":{},"learning_rates":{},"end_learning_rate":{}}};

function validate64(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "boundaries") || (key0 === "learning_rates")) || (key0 === "end_learning_rate"))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.boundaries !== undefined){
let data0 = data.boundaries;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err1 = {instancePath:instancePath+"/boundaries/" + i0,keyword:"minimum"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/boundaries/" + i0,keyword:"type"};
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
else {
const err3 = {instancePath:instancePath+"/boundaries",keyword:"type"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.learning_rates !== undefined){
let data2 = data.learning_rates;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err4 = {instancePath:instancePath+"/learning_rates/" + i1,keyword:"type"};
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
const err5 = {instancePath:instancePath+"/learning_rates",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.end_learning_rate !== undefined){
let data4 = data.end_learning_rate;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err6 = {instancePath:instancePath+"/end_learning_rate",keyword:"type"};
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
const err7 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}

const schema31 = {"properties":{"initial_learning_rate":{},"timescale":{}}};

function validate66(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.initial_learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "initial_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "initial_learning_rate") || (key0 === "timescale"))){
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.initial_learning_rate !== undefined){
let data0 = data.initial_learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/initial_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.timescale !== undefined){
let data1 = data.timescale;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 <= 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/timescale",keyword:"exclusiveMinimum"};
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
const err4 = {instancePath:instancePath+"/timescale",keyword:"type"};
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
const err5 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}

const schema32 = {"properties":{"model_size":{},"warmup_steps":{},"learning_rate":{}}};

function validate68(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model_size === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "model_size"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.warmup_steps === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "warmup_steps"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "model_size") || (key0 === "warmup_steps")) || (key0 === "learning_rate"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.model_size !== undefined){
let data0 = data.model_size;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 <= 0 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/model_size",keyword:"exclusiveMinimum"};
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
const err4 = {instancePath:instancePath+"/model_size",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.warmup_steps !== undefined){
let data1 = data.warmup_steps;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 <= 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/warmup_steps",keyword:"exclusiveMinimum"};
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
const err6 = {instancePath:instancePath+"/warmup_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.learning_rate !== undefined){
let data2 = data.learning_rate;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}

const schema33 = {"properties":{"initial_learning_rate":{},"power":{},"offset":{},"max_learning_rate":{},"total_steps":{},"linear_decay_fraction":{}}};

function validate70(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.initial_learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "initial_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "initial_learning_rate") || (key0 === "power")) || (key0 === "offset")) || (key0 === "max_learning_rate")) || (key0 === "total_steps")) || (key0 === "linear_decay_fraction"))){
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.initial_learning_rate !== undefined){
let data0 = data.initial_learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/initial_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.power !== undefined){
let data1 = data.power;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/power",keyword:"type"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.offset !== undefined){
let data2 = data.offset;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/offset",keyword:"minimum"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/offset",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.max_learning_rate !== undefined){
let data3 = data.max_learning_rate;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err6 = {instancePath:instancePath+"/max_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.total_steps !== undefined){
let data4 = data.total_steps;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err7 = {instancePath:instancePath+"/total_steps",keyword:"minimum"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/total_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.linear_decay_fraction !== undefined){
let data5 = data.linear_decay_fraction;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1 || isNaN(data5)){
const err9 = {instancePath:instancePath+"/linear_decay_fraction",keyword:"maximum"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/linear_decay_fraction",keyword:"minimum"};
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
const err11 = {instancePath:instancePath+"/linear_decay_fraction",keyword:"type"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}

const schema34 = {"properties":{"learning_rate":{},"steepness":{},"center_step":{}}};

function validate72(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.steepness === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "steepness"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.center_step === undefined){
const err2 = {instancePath,keyword:"required",params:{missingProperty: "center_step"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "learning_rate") || (key0 === "steepness")) || (key0 === "center_step"))){
const err3 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.learning_rate !== undefined){
let data0 = data.learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err4 = {instancePath:instancePath+"/learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.steepness !== undefined){
let data1 = data.steepness;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/steepness",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.center_step !== undefined){
let data2 = data.center_step;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/center_step",keyword:"minimum"};
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
const err7 = {instancePath:instancePath+"/center_step",keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}

const schema35 = {"properties":{"initial_learning_rate":{},"end_learning_rate":{},"decay_steps":{},"lower":{},"upper":{}}};

function validate74(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.initial_learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "initial_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.decay_steps === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "decay_steps"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "initial_learning_rate") || (key0 === "end_learning_rate")) || (key0 === "decay_steps")) || (key0 === "lower")) || (key0 === "upper"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.initial_learning_rate !== undefined){
let data0 = data.initial_learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/initial_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.end_learning_rate !== undefined){
let data1 = data.end_learning_rate;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/end_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.decay_steps !== undefined){
let data2 = data.decay_steps;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/decay_steps",keyword:"exclusiveMinimum"};
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
const err6 = {instancePath:instancePath+"/decay_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.lower !== undefined){
let data3 = data.lower;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/lower",keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.upper !== undefined){
let data4 = data.upper;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/upper",keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}

const schema36 = {"properties":{"max_learning_rate":{},"total_steps":{},"pct_start":{},"div_factor":{},"final_div_factor":{},"three_phase":{},"anneal":{},"cycle_momentum":{},"base_momentum":{},"max_momentum":{}}};

function validate76(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.max_learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "max_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.total_steps === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "total_steps"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema36.properties, key0))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.max_learning_rate !== undefined){
let data0 = data.max_learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/max_learning_rate",keyword:"type"};
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
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 <= 1 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/total_steps",keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/total_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.pct_start !== undefined){
let data2 = data.pct_start;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/pct_start",keyword:"maximum"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/pct_start",keyword:"minimum"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/pct_start",keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.div_factor !== undefined){
let data3 = data.div_factor;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 <= 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/div_factor",keyword:"exclusiveMinimum"};
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
const err10 = {instancePath:instancePath+"/div_factor",keyword:"type"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.final_div_factor !== undefined){
let data4 = data.final_div_factor;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 <= 0 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/final_div_factor",keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/final_div_factor",keyword:"type"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.three_phase !== undefined){
if(typeof data.three_phase !== "boolean"){
const err13 = {instancePath:instancePath+"/three_phase",keyword:"type"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.anneal !== undefined){
let data6 = data.anneal;
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/anneal",keyword:"type"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((data6 === "COSINE") || (data6 === "LINEAR"))){
const err15 = {instancePath:instancePath+"/anneal",keyword:"enum"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.cycle_momentum !== undefined){
if(typeof data.cycle_momentum !== "boolean"){
const err16 = {instancePath:instancePath+"/cycle_momentum",keyword:"type"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.base_momentum !== undefined){
let data8 = data.base_momentum;
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err17 = {instancePath:instancePath+"/base_momentum",keyword:"minimum"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data8 >= 1 || isNaN(data8)){
const err18 = {instancePath:instancePath+"/base_momentum",keyword:"exclusiveMaximum"};
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
const err19 = {instancePath:instancePath+"/base_momentum",keyword:"type"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.max_momentum !== undefined){
let data9 = data.max_momentum;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err20 = {instancePath:instancePath+"/max_momentum",keyword:"minimum"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data9 >= 1 || isNaN(data9)){
const err21 = {instancePath:instancePath+"/max_momentum",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/max_momentum",keyword:"type"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}

const schema37 = {"properties":{"initial_learning_rate":{},"max_learning_rate":{},"up_steps":{},"down_steps":{},"mode":{},"decay_factor":{},"cycle_momentum":{},"base_momentum":{},"max_momentum":{}}};

function validate78(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.initial_learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "initial_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.max_learning_rate === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "max_learning_rate"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.up_steps === undefined){
const err2 = {instancePath,keyword:"required",params:{missingProperty: "up_steps"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema37.properties, key0))){
const err3 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.initial_learning_rate !== undefined){
let data0 = data.initial_learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err4 = {instancePath:instancePath+"/initial_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.max_learning_rate !== undefined){
let data1 = data.max_learning_rate;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/max_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.up_steps !== undefined){
let data2 = data.up_steps;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/up_steps",keyword:"exclusiveMinimum"};
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
const err7 = {instancePath:instancePath+"/up_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.down_steps !== undefined){
let data3 = data.down_steps;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/down_steps",keyword:"minimum"};
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
const err9 = {instancePath:instancePath+"/down_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.mode !== undefined){
let data4 = data.mode;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/mode",keyword:"type"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(((data4 === "TRIANGULAR") || (data4 === "TRIANGULAR2")) || (data4 === "EXP_RANGE"))){
const err11 = {instancePath:instancePath+"/mode",keyword:"enum"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.decay_factor !== undefined){
let data5 = data.decay_factor;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/decay_factor",keyword:"type"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.cycle_momentum !== undefined){
if(typeof data.cycle_momentum !== "boolean"){
const err13 = {instancePath:instancePath+"/cycle_momentum",keyword:"type"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.base_momentum !== undefined){
let data7 = data.base_momentum;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err14 = {instancePath:instancePath+"/base_momentum",keyword:"minimum"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data7 >= 1 || isNaN(data7)){
const err15 = {instancePath:instancePath+"/base_momentum",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/base_momentum",keyword:"type"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.max_momentum !== undefined){
let data8 = data.max_momentum;
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err17 = {instancePath:instancePath+"/max_momentum",keyword:"minimum"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data8 >= 1 || isNaN(data8)){
const err18 = {instancePath:instancePath+"/max_momentum",keyword:"exclusiveMaximum"};
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
const err19 = {instancePath:instancePath+"/max_momentum",keyword:"type"};
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
const err20 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate78.errors = vErrors;
return errors === 0;
}

const schema38 = {"properties":{"learning_rate":{},"warmup_learning_rate":{},"warmup_steps":{},"warmup":{},"stable_steps":{},"stable_power":{},"stable_timescale":{},"decay_steps":{},"end_learning_rate":{},"decay":{},"decay_power":{},"decay_ratio":{}}};

function validate80(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.stable_steps === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "stable_steps"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.decay_steps === undefined){
const err2 = {instancePath,keyword:"required",params:{missingProperty: "decay_steps"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema38.properties, key0))){
const err3 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.learning_rate !== undefined){
let data0 = data.learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err4 = {instancePath:instancePath+"/learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.warmup_learning_rate !== undefined){
let data1 = data.warmup_learning_rate;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/warmup_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.warmup_steps !== undefined){
let data2 = data.warmup_steps;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/warmup_steps",keyword:"minimum"};
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
const err7 = {instancePath:instancePath+"/warmup_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.warmup !== undefined){
let data3 = data.warmup;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/warmup",keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((((data3 === "LINEAR") || (data3 === "COSINE")) || (data3 === "ONE_MINUS_SQRT")) || (data3 === "POWER")) || (data3 === "EXPONENTIAL"))){
const err9 = {instancePath:instancePath+"/warmup",keyword:"enum"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.stable_steps !== undefined){
let data4 = data.stable_steps;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/stable_steps",keyword:"minimum"};
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
const err11 = {instancePath:instancePath+"/stable_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.stable_power !== undefined){
let data5 = data.stable_power;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/stable_power",keyword:"minimum"};
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
const err13 = {instancePath:instancePath+"/stable_power",keyword:"type"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.stable_timescale !== undefined){
let data6 = data.stable_timescale;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 <= 0 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/stable_timescale",keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/stable_timescale",keyword:"type"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.decay_steps !== undefined){
let data7 = data.decay_steps;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/decay_steps",keyword:"minimum"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/decay_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.end_learning_rate !== undefined){
let data8 = data.end_learning_rate;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err18 = {instancePath:instancePath+"/end_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.decay !== undefined){
let data9 = data.decay;
if(typeof data9 !== "string"){
const err19 = {instancePath:instancePath+"/decay",keyword:"type"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((((data9 === "LINEAR") || (data9 === "COSINE")) || (data9 === "ONE_MINUS_SQRT")) || (data9 === "POWER")) || (data9 === "EXPONENTIAL"))){
const err20 = {instancePath:instancePath+"/decay",keyword:"enum"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.decay_power !== undefined){
let data10 = data.decay_power;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 <= 0 || isNaN(data10)){
const err21 = {instancePath:instancePath+"/decay_power",keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/decay_power",keyword:"type"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.decay_ratio !== undefined){
let data11 = data.decay_ratio;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 >= 1 || isNaN(data11)){
const err23 = {instancePath:instancePath+"/decay_ratio",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data11 <= 0 || isNaN(data11)){
const err24 = {instancePath:instancePath+"/decay_ratio",keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/decay_ratio",keyword:"type"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate80.errors = vErrors;
return errors === 0;
}

const schema39 = {"properties":{"initial_learning_rate":{},"growth_steps":{},"growth_rate":{},"staircase":{}}};

function validate82(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.initial_learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "initial_learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.growth_steps === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "growth_steps"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "initial_learning_rate") || (key0 === "growth_steps")) || (key0 === "growth_rate")) || (key0 === "staircase"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.initial_learning_rate !== undefined){
let data0 = data.initial_learning_rate;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/initial_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.growth_steps !== undefined){
let data1 = data.growth_steps;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 <= 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/growth_steps",keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/growth_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.growth_rate !== undefined){
let data2 = data.growth_rate;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/growth_rate",keyword:"minimum"};
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
const err7 = {instancePath:instancePath+"/growth_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.staircase !== undefined){
if(typeof data.staircase !== "boolean"){
const err8 = {instancePath:instancePath+"/staircase",keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate82.errors = vErrors;
return errors === 0;
}

const schema40 = {"properties":{"learning_rate_base":{},"learning_rate_decay_steps":{},"learning_rate_decay_factor":{},"warmup_learning_rate":{},"warmup_steps":{},"min_learning_rate":{},"staircase":{}}};

function validate84(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate_base === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate_base"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.learning_rate_decay_steps === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate_decay_steps"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.learning_rate_decay_factor === undefined){
const err2 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate_decay_factor"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "learning_rate_base") || (key0 === "learning_rate_decay_steps")) || (key0 === "learning_rate_decay_factor")) || (key0 === "warmup_learning_rate")) || (key0 === "warmup_steps")) || (key0 === "min_learning_rate")) || (key0 === "staircase"))){
const err3 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.learning_rate_base !== undefined){
let data0 = data.learning_rate_base;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err4 = {instancePath:instancePath+"/learning_rate_base",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.learning_rate_decay_steps !== undefined){
let data1 = data.learning_rate_decay_steps;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 <= 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/learning_rate_decay_steps",keyword:"exclusiveMinimum"};
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
const err6 = {instancePath:instancePath+"/learning_rate_decay_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.learning_rate_decay_factor !== undefined){
let data2 = data.learning_rate_decay_factor;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/learning_rate_decay_factor",keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.warmup_learning_rate !== undefined){
let data3 = data.warmup_learning_rate;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err8 = {instancePath:instancePath+"/warmup_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.warmup_steps !== undefined){
let data4 = data.warmup_steps;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/warmup_steps",keyword:"minimum"};
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
const err10 = {instancePath:instancePath+"/warmup_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.min_learning_rate !== undefined){
let data5 = data.min_learning_rate;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err11 = {instancePath:instancePath+"/min_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.staircase !== undefined){
if(typeof data.staircase !== "boolean"){
const err12 = {instancePath:instancePath+"/staircase",keyword:"type"};
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
else {
const err13 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}

const schema41 = {"properties":{"learning_rate":{},"warmup_steps":{},"shape":{},"warmup_learning_rate":{},"end_learning_rate":{},"power":{},"overlap":{}}};
const wrapper0 = {validate: validate27};

function validate86(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.warmup_steps === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "warmup_steps"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "learning_rate") || (key0 === "warmup_steps")) || (key0 === "shape")) || (key0 === "warmup_learning_rate")) || (key0 === "end_learning_rate")) || (key0 === "power")) || (key0 === "overlap"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.learning_rate !== undefined){
if(!(wrapper0.validate(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.warmup_steps !== undefined){
let data1 = data.warmup_steps;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/warmup_steps",keyword:"minimum"};
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
const err4 = {instancePath:instancePath+"/warmup_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.shape !== undefined){
let data2 = data.shape;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/shape",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((((data2 === "LINEAR") || (data2 === "CONSTANT")) || (data2 === "POLYNOMIAL")) || (data2 === "EXPONENTIAL")) || (data2 === "LOGARITHMIC"))){
const err6 = {instancePath:instancePath+"/shape",keyword:"enum"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.warmup_learning_rate !== undefined){
let data3 = data.warmup_learning_rate;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/warmup_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.end_learning_rate !== undefined){
let data4 = data.end_learning_rate;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/end_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.power !== undefined){
let data5 = data.power;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 <= 0 || isNaN(data5)){
const err9 = {instancePath:instancePath+"/power",keyword:"exclusiveMinimum"};
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
const err10 = {instancePath:instancePath+"/power",keyword:"type"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.overlap !== undefined){
if(typeof data.overlap !== "boolean"){
const err11 = {instancePath:instancePath+"/overlap",keyword:"type"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}

const schema42 = {"properties":{"part":{}}};
const schema43 = {"properties":{"learning_rate":{},"steps":{}}};

function validate89(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "learning_rate") || (key0 === "steps"))){
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(wrapper0.validate(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.steps !== undefined){
let data1 = data.steps;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/steps",keyword:"minimum"};
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
const err3 = {instancePath:instancePath+"/steps",keyword:"type"};
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
const err4 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}


function validate88(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "part")){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.part !== undefined){
let data0 = data.part;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate89(data0[i0], {instancePath:instancePath+"/part/" + i0}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/part",keyword:"type"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate88.errors = vErrors;
return errors === 0;
}

const schema44 = {"properties":{"learning_rate":{}}};

function validate92(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "learning_rate")){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(wrapper0.validate(data0[i0], {instancePath:instancePath+"/learning_rate/" + i0}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}

const schema45 = {"properties":{"learning_rate":{},"factor":{}}};

function validate94(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.factor === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "factor"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "learning_rate") || (key0 === "factor"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.learning_rate !== undefined){
if(!(wrapper0.validate(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.factor !== undefined){
let data1 = data.factor;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/factor",keyword:"type"};
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
const err4 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate94.errors = vErrors;
return errors === 0;
}

const schema46 = {"properties":{"learning_rate":{},"min_learning_rate":{},"max_learning_rate":{}}};

function validate96(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "learning_rate") || (key0 === "min_learning_rate")) || (key0 === "max_learning_rate"))){
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(wrapper0.validate(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.min_learning_rate !== undefined){
let data1 = data.min_learning_rate;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/min_learning_rate",keyword:"type"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.max_learning_rate !== undefined){
let data2 = data.max_learning_rate;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/max_learning_rate",keyword:"type"};
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
const err4 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate96.errors = vErrors;
return errors === 0;
}

const schema47 = {"properties":{"learning_rate":{},"steps":{},"period_factor":{},"height_factor":{},"cycles":{}}};

function validate98(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.steps === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "steps"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "learning_rate") || (key0 === "steps")) || (key0 === "period_factor")) || (key0 === "height_factor")) || (key0 === "cycles"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.learning_rate !== undefined){
if(!(wrapper0.validate(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.steps !== undefined){
let data1 = data.steps;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 <= 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/steps",keyword:"exclusiveMinimum"};
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
const err4 = {instancePath:instancePath+"/steps",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.period_factor !== undefined){
let data2 = data.period_factor;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/period_factor",keyword:"minimum"};
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
const err6 = {instancePath:instancePath+"/period_factor",keyword:"type"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.height_factor !== undefined){
let data3 = data.height_factor;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/height_factor",keyword:"minimum"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/height_factor",keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.cycles !== undefined){
let data4 = data.cycles;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err9 = {instancePath:instancePath+"/cycles",keyword:"type"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 4294967295 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/cycles",keyword:"maximum"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/cycles",keyword:"minimum"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
else {
const err12 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate98.errors = vErrors;
return errors === 0;
}

const schema48 = {"properties":{"learning_rate":{},"steps":{}}};

function validate100(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.steps === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "steps"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "learning_rate") || (key0 === "steps"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.learning_rate !== undefined){
if(!(wrapper0.validate(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.steps !== undefined){
let data1 = data.steps;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/steps",keyword:"type"};
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
const err4 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate100.errors = vErrors;
return errors === 0;
}

const schema49 = {"properties":{"mode":{},"factor":{},"patience":{},"threshold":{},"threshold_mode":{},"cooldown":{},"min_factor":{},"min_change":{}}};

function validate102(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "mode") || (key0 === "factor")) || (key0 === "patience")) || (key0 === "threshold")) || (key0 === "threshold_mode")) || (key0 === "cooldown")) || (key0 === "min_factor")) || (key0 === "min_change"))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/mode",keyword:"type"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "MIN") || (data0 === "MAX"))){
const err2 = {instancePath:instancePath+"/mode",keyword:"enum"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.factor !== undefined){
let data1 = data.factor;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 >= 1 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/factor",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 <= 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/factor",keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/factor",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.patience !== undefined){
let data2 = data.patience;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/patience",keyword:"type"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 4294967295 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/patience",keyword:"maximum"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/patience",keyword:"minimum"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.threshold !== undefined){
let data3 = data.threshold;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/threshold",keyword:"minimum"};
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
const err10 = {instancePath:instancePath+"/threshold",keyword:"type"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.threshold_mode !== undefined){
let data4 = data.threshold_mode;
if(typeof data4 !== "string"){
const err11 = {instancePath:instancePath+"/threshold_mode",keyword:"type"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data4 === "RELATIVE") || (data4 === "ABSOLUTE"))){
const err12 = {instancePath:instancePath+"/threshold_mode",keyword:"enum"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.cooldown !== undefined){
let data5 = data.cooldown;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err13 = {instancePath:instancePath+"/cooldown",keyword:"type"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 4294967295 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/cooldown",keyword:"maximum"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/cooldown",keyword:"minimum"};
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
if(data.min_factor !== undefined){
let data6 = data.min_factor;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err16 = {instancePath:instancePath+"/min_factor",keyword:"minimum"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/min_factor",keyword:"type"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.min_change !== undefined){
let data7 = data.min_change;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err18 = {instancePath:instancePath+"/min_change",keyword:"minimum"};
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
const err19 = {instancePath:instancePath+"/min_change",keyword:"type"};
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
const err20 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate102.errors = vErrors;
return errors === 0;
}


function validate27(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.constant_learning_rate === undefined){
const err0 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "constant_learning_rate"}};
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
const err1 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "exponential_decay_learning_rate"}};
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
const err2 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "manual_step_learning_rate"}};
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
const err3 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "cosine_decay_learning_rate"}};
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
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.constant === undefined){
const err4 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "constant"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
}
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exponential_decay === undefined){
const err5 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "exponential_decay"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
}
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.natural_exponential_decay === undefined){
const err6 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "natural_exponential_decay"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 6];
}
else {
if(_valid0){
valid0 = true;
passing0 = 6;
}
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.inverse_time_decay === undefined){
const err7 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "inverse_time_decay"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 7];
}
else {
if(_valid0){
valid0 = true;
passing0 = 7;
}
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.step_decay === undefined){
const err8 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "step_decay"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs10 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 8];
}
else {
if(_valid0){
valid0 = true;
passing0 = 8;
}
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.multi_step_decay === undefined){
const err9 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "multi_step_decay"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 9];
}
else {
if(_valid0){
valid0 = true;
passing0 = 9;
}
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.piecewise_constant === undefined){
const err10 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "piecewise_constant"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid0 = _errs12 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 10];
}
else {
if(_valid0){
valid0 = true;
passing0 = 10;
}
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.polynomial_decay === undefined){
const err11 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "polynomial_decay"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid0 = _errs13 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 11];
}
else {
if(_valid0){
valid0 = true;
passing0 = 11;
}
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.linear === undefined){
const err12 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "linear"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid0 = _errs14 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 12];
}
else {
if(_valid0){
valid0 = true;
passing0 = 12;
}
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.piecewise_interpolation === undefined){
const err13 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "piecewise_interpolation"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid0 = _errs15 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 13];
}
else {
if(_valid0){
valid0 = true;
passing0 = 13;
}
const _errs16 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cosine_decay === undefined){
const err14 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "cosine_decay"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 14];
}
else {
if(_valid0){
valid0 = true;
passing0 = 14;
}
const _errs17 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cosine_decay_restarts === undefined){
const err15 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "cosine_decay_restarts"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid0 = _errs17 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 15];
}
else {
if(_valid0){
valid0 = true;
passing0 = 15;
}
const _errs18 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.step_cosine === undefined){
const err16 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "step_cosine"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid0 = _errs18 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 16];
}
else {
if(_valid0){
valid0 = true;
passing0 = 16;
}
const _errs19 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.inverse_sqrt === undefined){
const err17 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "inverse_sqrt"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid0 = _errs19 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 17];
}
else {
if(_valid0){
valid0 = true;
passing0 = 17;
}
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.noam === undefined){
const err18 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "noam"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid0 = _errs20 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 18];
}
else {
if(_valid0){
valid0 = true;
passing0 = 18;
}
const _errs21 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.power === undefined){
const err19 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "power"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid0 = _errs21 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 19];
}
else {
if(_valid0){
valid0 = true;
passing0 = 19;
}
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sigmoid === undefined){
const err20 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "sigmoid"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var _valid0 = _errs22 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 20];
}
else {
if(_valid0){
valid0 = true;
passing0 = 20;
}
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tanh === undefined){
const err21 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "tanh"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid0 = _errs23 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 21];
}
else {
if(_valid0){
valid0 = true;
passing0 = 21;
}
const _errs24 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.one_cycle === undefined){
const err22 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "one_cycle"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var _valid0 = _errs24 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 22];
}
else {
if(_valid0){
valid0 = true;
passing0 = 22;
}
const _errs25 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cyclic === undefined){
const err23 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "cyclic"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var _valid0 = _errs25 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 23];
}
else {
if(_valid0){
valid0 = true;
passing0 = 23;
}
const _errs26 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.warmup_stable_decay === undefined){
const err24 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "warmup_stable_decay"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var _valid0 = _errs26 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 24];
}
else {
if(_valid0){
valid0 = true;
passing0 = 24;
}
const _errs27 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.range_test === undefined){
const err25 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "range_test"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var _valid0 = _errs27 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 25];
}
else {
if(_valid0){
valid0 = true;
passing0 = 25;
}
const _errs28 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exponential_decay_with_warmup === undefined){
const err26 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "exponential_decay_with_warmup"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var _valid0 = _errs28 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 26];
}
else {
if(_valid0){
valid0 = true;
passing0 = 26;
}
const _errs29 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.warmup === undefined){
const err27 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "warmup"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
var _valid0 = _errs29 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 27];
}
else {
if(_valid0){
valid0 = true;
passing0 = 27;
}
const _errs30 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sequence === undefined){
const err28 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "sequence"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
var _valid0 = _errs30 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 28];
}
else {
if(_valid0){
valid0 = true;
passing0 = 28;
}
const _errs31 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.product === undefined){
const err29 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "product"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
var _valid0 = _errs31 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 29];
}
else {
if(_valid0){
valid0 = true;
passing0 = 29;
}
const _errs32 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.scale === undefined){
const err30 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "scale"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var _valid0 = _errs32 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 30];
}
else {
if(_valid0){
valid0 = true;
passing0 = 30;
}
const _errs33 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.clamp === undefined){
const err31 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "clamp"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
var _valid0 = _errs33 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 31];
}
else {
if(_valid0){
valid0 = true;
passing0 = 31;
}
const _errs34 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.repeat === undefined){
const err32 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "repeat"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var _valid0 = _errs34 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 32];
}
else {
if(_valid0){
valid0 = true;
passing0 = 32;
}
const _errs35 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.offset === undefined){
const err33 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "offset"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
var _valid0 = _errs35 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 33];
}
else {
if(_valid0){
valid0 = true;
passing0 = 33;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
if(!valid0){
const err34 = {instancePath,keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
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
if(!(func2.call(schema11.properties, key0))){
const err35 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.constant_learning_rate !== undefined){
if(!(validate28(data.constant_learning_rate, {instancePath:instancePath+"/constant_learning_rate"}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.exponential_decay_learning_rate !== undefined){
if(!(validate30(data.exponential_decay_learning_rate, {instancePath:instancePath+"/exponential_decay_learning_rate"}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data.manual_step_learning_rate !== undefined){
if(!(validate32(data.manual_step_learning_rate, {instancePath:instancePath+"/manual_step_learning_rate"}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.cosine_decay_learning_rate !== undefined){
if(!(validate36(data.cosine_decay_learning_rate, {instancePath:instancePath+"/cosine_decay_learning_rate"}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.constant !== undefined){
if(!(validate38(data.constant, {instancePath:instancePath+"/constant"}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data.exponential_decay !== undefined){
if(!(validate40(data.exponential_decay, {instancePath:instancePath+"/exponential_decay"}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.natural_exponential_decay !== undefined){
if(!(validate42(data.natural_exponential_decay, {instancePath:instancePath+"/natural_exponential_decay"}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data.inverse_time_decay !== undefined){
if(!(validate44(data.inverse_time_decay, {instancePath:instancePath+"/inverse_time_decay"}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data.step_decay !== undefined){
if(!(validate46(data.step_decay, {instancePath:instancePath+"/step_decay"}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
if(data.multi_step_decay !== undefined){
if(!(validate48(data.multi_step_decay, {instancePath:instancePath+"/multi_step_decay"}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data.piecewise_constant !== undefined){
if(!(validate50(data.piecewise_constant, {instancePath:instancePath+"/piecewise_constant"}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.polynomial_decay !== undefined){
if(!(validate52(data.polynomial_decay, {instancePath:instancePath+"/polynomial_decay"}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data.linear !== undefined){
if(!(validate54(data.linear, {instancePath:instancePath+"/linear"}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.piecewise_interpolation !== undefined){
if(!(validate56(data.piecewise_interpolation, {instancePath:instancePath+"/piecewise_interpolation"}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.cosine_decay !== undefined){
if(!(validate60(data.cosine_decay, {instancePath:instancePath+"/cosine_decay"}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
if(data.cosine_decay_restarts !== undefined){
if(!(validate62(data.cosine_decay_restarts, {instancePath:instancePath+"/cosine_decay_restarts"}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.step_cosine !== undefined){
if(!(validate64(data.step_cosine, {instancePath:instancePath+"/step_cosine"}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data.inverse_sqrt !== undefined){
if(!(validate66(data.inverse_sqrt, {instancePath:instancePath+"/inverse_sqrt"}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.noam !== undefined){
if(!(validate68(data.noam, {instancePath:instancePath+"/noam"}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data.power !== undefined){
if(!(validate70(data.power, {instancePath:instancePath+"/power"}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.sigmoid !== undefined){
if(!(validate72(data.sigmoid, {instancePath:instancePath+"/sigmoid"}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.tanh !== undefined){
if(!(validate74(data.tanh, {instancePath:instancePath+"/tanh"}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data.one_cycle !== undefined){
if(!(validate76(data.one_cycle, {instancePath:instancePath+"/one_cycle"}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
if(data.cyclic !== undefined){
if(!(validate78(data.cyclic, {instancePath:instancePath+"/cyclic"}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
if(data.warmup_stable_decay !== undefined){
if(!(validate80(data.warmup_stable_decay, {instancePath:instancePath+"/warmup_stable_decay"}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
if(data.range_test !== undefined){
if(!(validate82(data.range_test, {instancePath:instancePath+"/range_test"}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
}
if(data.exponential_decay_with_warmup !== undefined){
if(!(validate84(data.exponential_decay_with_warmup, {instancePath:instancePath+"/exponential_decay_with_warmup"}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
if(data.warmup !== undefined){
if(!(validate86(data.warmup, {instancePath:instancePath+"/warmup"}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data.sequence !== undefined){
if(!(validate88(data.sequence, {instancePath:instancePath+"/sequence"}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
}
if(data.product !== undefined){
if(!(validate92(data.product, {instancePath:instancePath+"/product"}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
if(data.scale !== undefined){
if(!(validate94(data.scale, {instancePath:instancePath+"/scale"}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
}
if(data.clamp !== undefined){
if(!(validate96(data.clamp, {instancePath:instancePath+"/clamp"}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data.repeat !== undefined){
if(!(validate98(data.repeat, {instancePath:instancePath+"/repeat"}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data.offset !== undefined){
if(!(validate100(data.offset, {instancePath:instancePath+"/offset"}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data.reduce_on_plateau !== undefined){
if(!(validate102(data.reduce_on_plateau, {instancePath:instancePath+"/reduce_on_plateau"}))){
vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}


function validate26(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
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
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(validate27(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.momentum_optimizer_value !== undefined){
let data1 = data.momentum_optimizer_value;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 >= 3.4028235677973366e+38 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/momentum_optimizer_value",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 <= -3.4028235677973366e+38 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/momentum_optimizer_value",keyword:"exclusiveMinimum"};
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
const err4 = {instancePath:instancePath+"/momentum_optimizer_value",keyword:"type"};
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
const err5 = {instancePath:instancePath+"/decay",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 <= -3.4028235677973366e+38 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/decay",keyword:"exclusiveMinimum"};
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
const err7 = {instancePath:instancePath+"/decay",keyword:"type"};
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
const err8 = {instancePath:instancePath+"/epsilon",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 <= -3.4028235677973366e+38 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/epsilon",keyword:"exclusiveMinimum"};
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
const err10 = {instancePath:instancePath+"/epsilon",keyword:"type"};
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
const err11 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

const schema50 = {"properties":{"learning_rate":{},"momentum_optimizer_value":{}}};

function validate106(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
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
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(validate27(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.momentum_optimizer_value !== undefined){
let data1 = data.momentum_optimizer_value;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 >= 3.4028235677973366e+38 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/momentum_optimizer_value",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 <= -3.4028235677973366e+38 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/momentum_optimizer_value",keyword:"exclusiveMinimum"};
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
const err4 = {instancePath:instancePath+"/momentum_optimizer_value",keyword:"type"};
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
const err5 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate106.errors = vErrors;
return errors === 0;
}

const schema51 = {"properties":{"learning_rate":{},"epsilon":{}}};

function validate109(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
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
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(validate27(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.epsilon !== undefined){
let data1 = data.epsilon;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 >= 3.4028235677973366e+38 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/epsilon",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 <= -3.4028235677973366e+38 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/epsilon",keyword:"exclusiveMinimum"};
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
const err4 = {instancePath:instancePath+"/epsilon",keyword:"type"};
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
const err5 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate109.errors = vErrors;
return errors === 0;
}

const schema52 = {"properties":{"learning_rate":{},"momentum":{},"momentum_schedule":{},"nesterov":{},"dampening":{},"weight_decay":{},"weight_decay_schedule":{},"parameter_group":{}}};
const schema53 = {"properties":{"match":{},"name":{},"learning_rate_factor":{},"learning_rate":{},"momentum":{},"momentum_schedule":{},"beta1":{},"beta1_schedule":{},"weight_decay":{},"weight_decay_schedule":{}}};

function validate116(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
const _errs2 = errors;
let valid1 = false;
let passing0 = null;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.momentum === undefined){
const err0 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "momentum"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.momentum_schedule === undefined){
const err1 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "momentum_schedule"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
const _errs5 = errors;
const _errs6 = errors;
const _errs7 = errors;
const _errs8 = errors;
let valid3 = false;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.momentum === undefined) && (missing0 = "momentum")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid1 = _errs9 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.momentum_schedule === undefined) && (missing1 = "momentum_schedule")){
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
var _valid1 = _errs10 === errors;
valid3 = valid3 || _valid1;
}
if(!valid3){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
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
var valid2 = _errs7 === errors;
if(valid2){
const err5 = {instancePath,isInBranch:true,keyword:"not"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
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
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid1 = true;
passing0 = 2;
}
}
}
if(!valid1){
const err6 = {instancePath,keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
const _errs12 = errors;
let valid4 = false;
let passing1 = null;
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.beta1 === undefined){
const err7 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "beta1"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid2 = _errs13 === errors;
if(_valid2){
valid4 = true;
passing1 = 0;
}
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.beta1_schedule === undefined){
const err8 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "beta1_schedule"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid2 = _errs14 === errors;
if(_valid2 && valid4){
valid4 = false;
passing1 = [passing1, 1];
}
else {
if(_valid2){
valid4 = true;
passing1 = 1;
}
const _errs15 = errors;
const _errs16 = errors;
const _errs17 = errors;
const _errs18 = errors;
let valid6 = false;
const _errs19 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.beta1 === undefined) && (missing2 = "beta1")){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid3 = _errs19 === errors;
valid6 = valid6 || _valid3;
if(!valid6){
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.beta1_schedule === undefined) && (missing3 = "beta1_schedule")){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid3 = _errs20 === errors;
valid6 = valid6 || _valid3;
}
if(!valid6){
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
var valid5 = _errs17 === errors;
if(valid5){
const err12 = {instancePath,isInBranch:true,keyword:"not"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
}
var _valid2 = _errs15 === errors;
if(_valid2 && valid4){
valid4 = false;
passing1 = [passing1, 2];
}
else {
if(_valid2){
valid4 = true;
passing1 = 2;
}
}
}
if(!valid4){
const err13 = {instancePath,keyword:"oneOf",params:{passingSchemas: passing1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
const _errs22 = errors;
let valid7 = false;
let passing2 = null;
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.weight_decay === undefined){
const err14 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "weight_decay"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid4 = _errs23 === errors;
if(_valid4){
valid7 = true;
passing2 = 0;
}
const _errs24 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.weight_decay_schedule === undefined){
const err15 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "weight_decay_schedule"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid4 = _errs24 === errors;
if(_valid4 && valid7){
valid7 = false;
passing2 = [passing2, 1];
}
else {
if(_valid4){
valid7 = true;
passing2 = 1;
}
const _errs25 = errors;
const _errs26 = errors;
const _errs27 = errors;
const _errs28 = errors;
let valid9 = false;
const _errs29 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.weight_decay === undefined) && (missing4 = "weight_decay")){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid5 = _errs29 === errors;
valid9 = valid9 || _valid5;
if(!valid9){
const _errs30 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.weight_decay_schedule === undefined) && (missing5 = "weight_decay_schedule")){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid5 = _errs30 === errors;
valid9 = valid9 || _valid5;
}
if(!valid9){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
}
var valid8 = _errs27 === errors;
if(valid8){
const err19 = {instancePath,isInBranch:true,keyword:"not"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
}
var _valid4 = _errs25 === errors;
if(_valid4 && valid7){
valid7 = false;
passing2 = [passing2, 2];
}
else {
if(_valid4){
valid7 = true;
passing2 = 2;
}
}
}
if(!valid7){
const err20 = {instancePath,keyword:"oneOf",params:{passingSchemas: passing2}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.match === undefined){
const err21 = {instancePath,keyword:"required",params:{missingProperty: "match"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema53.properties, key0))){
const err22 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.match !== undefined){
if(typeof data.match !== "string"){
const err23 = {instancePath:instancePath+"/match",keyword:"type"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err24 = {instancePath:instancePath+"/name",keyword:"type"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.learning_rate_factor !== undefined){
let data2 = data.learning_rate_factor;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err25 = {instancePath:instancePath+"/learning_rate_factor",keyword:"minimum"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/learning_rate_factor",keyword:"type"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.learning_rate !== undefined){
if(!(validate27(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.momentum !== undefined){
let data4 = data.momentum;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err27 = {instancePath:instancePath+"/momentum",keyword:"minimum"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data4 >= 1 || isNaN(data4)){
const err28 = {instancePath:instancePath+"/momentum",keyword:"exclusiveMaximum"};
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
const err29 = {instancePath:instancePath+"/momentum",keyword:"type"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.momentum_schedule !== undefined){
if(!(validate27(data.momentum_schedule, {instancePath:instancePath+"/momentum_schedule"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.beta1 !== undefined){
let data6 = data.beta1;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err30 = {instancePath:instancePath+"/beta1",keyword:"minimum"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data6 >= 1 || isNaN(data6)){
const err31 = {instancePath:instancePath+"/beta1",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/beta1",keyword:"type"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.beta1_schedule !== undefined){
if(!(validate27(data.beta1_schedule, {instancePath:instancePath+"/beta1_schedule"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.weight_decay !== undefined){
let data8 = data.weight_decay;
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err33 = {instancePath:instancePath+"/weight_decay",keyword:"minimum"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/weight_decay",keyword:"type"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.weight_decay_schedule !== undefined){
if(!(validate27(data.weight_decay_schedule, {instancePath:instancePath+"/weight_decay_schedule"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate116.errors = vErrors;
return errors === 0;
}


function validate112(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "learning_rate") || (key0 === "momentum")) || (key0 === "momentum_schedule")) || (key0 === "nesterov")) || (key0 === "dampening")) || (key0 === "weight_decay")) || (key0 === "weight_decay_schedule")) || (key0 === "parameter_group"))){
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(validate27(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.momentum !== undefined){
let data1 = data.momentum;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/momentum",keyword:"minimum"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 >= 1 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/momentum",keyword:"exclusiveMaximum"};
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
const err4 = {instancePath:instancePath+"/momentum",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.momentum_schedule !== undefined){
if(!(validate27(data.momentum_schedule, {instancePath:instancePath+"/momentum_schedule"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.nesterov !== undefined){
if(typeof data.nesterov !== "boolean"){
const err5 = {instancePath:instancePath+"/nesterov",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.dampening !== undefined){
let data4 = data.dampening;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err6 = {instancePath:instancePath+"/dampening",keyword:"type"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.weight_decay !== undefined){
let data5 = data.weight_decay;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err7 = {instancePath:instancePath+"/weight_decay",keyword:"minimum"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/weight_decay",keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.weight_decay_schedule !== undefined){
if(!(validate27(data.weight_decay_schedule, {instancePath:instancePath+"/weight_decay_schedule"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.parameter_group !== undefined){
let data7 = data.parameter_group;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(!(validate116(data7[i0], {instancePath:instancePath+"/parameter_group/" + i0}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/parameter_group",keyword:"type"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate112.errors = vErrors;
return errors === 0;
}

const schema54 = {"properties":{"learning_rate":{},"beta1":{},"beta1_schedule":{},"beta2":{},"epsilon":{},"amsgrad":{},"weight_decay":{},"weight_decay_schedule":{},"parameter_group":{}}};

function validate123(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema54.properties, key0))){
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(validate27(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.beta1 !== undefined){
let data1 = data.beta1;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/beta1",keyword:"minimum"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 >= 1 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/beta1",keyword:"exclusiveMaximum"};
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
const err4 = {instancePath:instancePath+"/beta1",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.beta1_schedule !== undefined){
if(!(validate27(data.beta1_schedule, {instancePath:instancePath+"/beta1_schedule"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.beta2 !== undefined){
let data3 = data.beta2;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err5 = {instancePath:instancePath+"/beta2",keyword:"minimum"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3 >= 1 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/beta2",keyword:"exclusiveMaximum"};
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
const err7 = {instancePath:instancePath+"/beta2",keyword:"type"};
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
let data4 = data.epsilon;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/epsilon",keyword:"minimum"};
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
const err9 = {instancePath:instancePath+"/epsilon",keyword:"type"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.amsgrad !== undefined){
if(typeof data.amsgrad !== "boolean"){
const err10 = {instancePath:instancePath+"/amsgrad",keyword:"type"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.weight_decay !== undefined){
let data6 = data.weight_decay;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err11 = {instancePath:instancePath+"/weight_decay",keyword:"minimum"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/weight_decay",keyword:"type"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.weight_decay_schedule !== undefined){
if(!(validate27(data.weight_decay_schedule, {instancePath:instancePath+"/weight_decay_schedule"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.parameter_group !== undefined){
let data8 = data.parameter_group;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(!(validate116(data8[i0], {instancePath:instancePath+"/parameter_group/" + i0}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/parameter_group",keyword:"type"};
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
const err14 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate123.errors = vErrors;
return errors === 0;
}

const schema55 = {"properties":{"learning_rate":{},"beta1":{},"beta1_schedule":{},"beta2":{},"epsilon":{},"amsgrad":{},"weight_decay":{},"weight_decay_schedule":{},"parameter_group":{}}};

function validate129(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema55.properties, key0))){
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(validate27(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.beta1 !== undefined){
let data1 = data.beta1;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/beta1",keyword:"minimum"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 >= 1 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/beta1",keyword:"exclusiveMaximum"};
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
const err4 = {instancePath:instancePath+"/beta1",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.beta1_schedule !== undefined){
if(!(validate27(data.beta1_schedule, {instancePath:instancePath+"/beta1_schedule"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.beta2 !== undefined){
let data3 = data.beta2;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err5 = {instancePath:instancePath+"/beta2",keyword:"minimum"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3 >= 1 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/beta2",keyword:"exclusiveMaximum"};
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
const err7 = {instancePath:instancePath+"/beta2",keyword:"type"};
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
let data4 = data.epsilon;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/epsilon",keyword:"minimum"};
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
const err9 = {instancePath:instancePath+"/epsilon",keyword:"type"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.amsgrad !== undefined){
if(typeof data.amsgrad !== "boolean"){
const err10 = {instancePath:instancePath+"/amsgrad",keyword:"type"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.weight_decay !== undefined){
let data6 = data.weight_decay;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err11 = {instancePath:instancePath+"/weight_decay",keyword:"minimum"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/weight_decay",keyword:"type"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.weight_decay_schedule !== undefined){
if(!(validate27(data.weight_decay_schedule, {instancePath:instancePath+"/weight_decay_schedule"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.parameter_group !== undefined){
let data8 = data.parameter_group;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(!(validate116(data8[i0], {instancePath:instancePath+"/parameter_group/" + i0}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/parameter_group",keyword:"type"};
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
const err14 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate129.errors = vErrors;
return errors === 0;
}

const schema56 = {"properties":{"learning_rate":{},"rho":{},"momentum":{},"momentum_schedule":{},"epsilon":{},"centered":{},"weight_decay":{},"weight_decay_schedule":{},"parameter_group":{}}};

function validate135(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema56.properties, key0))){
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(validate27(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.rho !== undefined){
let data1 = data.rho;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/rho",keyword:"minimum"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 >= 1 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/rho",keyword:"exclusiveMaximum"};
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
const err4 = {instancePath:instancePath+"/rho",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.momentum !== undefined){
let data2 = data.momentum;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/momentum",keyword:"minimum"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 >= 1 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/momentum",keyword:"exclusiveMaximum"};
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
const err7 = {instancePath:instancePath+"/momentum",keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.momentum_schedule !== undefined){
if(!(validate27(data.momentum_schedule, {instancePath:instancePath+"/momentum_schedule"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.epsilon !== undefined){
let data4 = data.epsilon;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/epsilon",keyword:"minimum"};
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
const err9 = {instancePath:instancePath+"/epsilon",keyword:"type"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.centered !== undefined){
if(typeof data.centered !== "boolean"){
const err10 = {instancePath:instancePath+"/centered",keyword:"type"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.weight_decay !== undefined){
let data6 = data.weight_decay;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err11 = {instancePath:instancePath+"/weight_decay",keyword:"minimum"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/weight_decay",keyword:"type"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.weight_decay_schedule !== undefined){
if(!(validate27(data.weight_decay_schedule, {instancePath:instancePath+"/weight_decay_schedule"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.parameter_group !== undefined){
let data8 = data.parameter_group;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(!(validate116(data8[i0], {instancePath:instancePath+"/parameter_group/" + i0}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/parameter_group",keyword:"type"};
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
const err14 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate135.errors = vErrors;
return errors === 0;
}

const schema57 = {"properties":{"learning_rate":{},"beta1":{},"beta1_schedule":{},"beta2":{},"epsilon":{},"momentum_decay":{},"weight_decay":{},"weight_decay_schedule":{},"parameter_group":{}}};

function validate141(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema57.properties, key0))){
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(validate27(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.beta1 !== undefined){
let data1 = data.beta1;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/beta1",keyword:"minimum"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 >= 1 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/beta1",keyword:"exclusiveMaximum"};
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
const err4 = {instancePath:instancePath+"/beta1",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.beta1_schedule !== undefined){
if(!(validate27(data.beta1_schedule, {instancePath:instancePath+"/beta1_schedule"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.beta2 !== undefined){
let data3 = data.beta2;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err5 = {instancePath:instancePath+"/beta2",keyword:"minimum"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3 >= 1 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/beta2",keyword:"exclusiveMaximum"};
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
const err7 = {instancePath:instancePath+"/beta2",keyword:"type"};
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
let data4 = data.epsilon;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/epsilon",keyword:"minimum"};
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
const err9 = {instancePath:instancePath+"/epsilon",keyword:"type"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.momentum_decay !== undefined){
let data5 = data.momentum_decay;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/momentum_decay",keyword:"minimum"};
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
const err11 = {instancePath:instancePath+"/momentum_decay",keyword:"type"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.weight_decay !== undefined){
let data6 = data.weight_decay;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/weight_decay",keyword:"minimum"};
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
const err13 = {instancePath:instancePath+"/weight_decay",keyword:"type"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.weight_decay_schedule !== undefined){
if(!(validate27(data.weight_decay_schedule, {instancePath:instancePath+"/weight_decay_schedule"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.parameter_group !== undefined){
let data8 = data.parameter_group;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(!(validate116(data8[i0], {instancePath:instancePath+"/parameter_group/" + i0}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/parameter_group",keyword:"type"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate141.errors = vErrors;
return errors === 0;
}

const schema58 = {"properties":{"learning_rate":{},"initial_accumulator_value":{},"epsilon":{},"weight_decay":{},"weight_decay_schedule":{},"parameter_group":{}}};

function validate147(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "learning_rate") || (key0 === "initial_accumulator_value")) || (key0 === "epsilon")) || (key0 === "weight_decay")) || (key0 === "weight_decay_schedule")) || (key0 === "parameter_group"))){
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(validate27(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.initial_accumulator_value !== undefined){
let data1 = data.initial_accumulator_value;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/initial_accumulator_value",keyword:"minimum"};
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
const err3 = {instancePath:instancePath+"/initial_accumulator_value",keyword:"type"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.epsilon !== undefined){
let data2 = data.epsilon;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/epsilon",keyword:"minimum"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/epsilon",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.weight_decay !== undefined){
let data3 = data.weight_decay;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/weight_decay",keyword:"minimum"};
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
const err7 = {instancePath:instancePath+"/weight_decay",keyword:"type"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.weight_decay_schedule !== undefined){
if(!(validate27(data.weight_decay_schedule, {instancePath:instancePath+"/weight_decay_schedule"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.parameter_group !== undefined){
let data5 = data.parameter_group;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate116(data5[i0], {instancePath:instancePath+"/parameter_group/" + i0}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/parameter_group",keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate147.errors = vErrors;
return errors === 0;
}

const schema59 = {"properties":{"learning_rate":{},"beta1":{},"beta1_schedule":{},"beta2":{},"epsilon":{},"weight_decay":{},"weight_decay_schedule":{},"parameter_group":{}}};

function validate152(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.learning_rate === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "learning_rate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "learning_rate") || (key0 === "beta1")) || (key0 === "beta1_schedule")) || (key0 === "beta2")) || (key0 === "epsilon")) || (key0 === "weight_decay")) || (key0 === "weight_decay_schedule")) || (key0 === "parameter_group"))){
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(validate27(data.learning_rate, {instancePath:instancePath+"/learning_rate"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.beta1 !== undefined){
let data1 = data.beta1;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/beta1",keyword:"minimum"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 >= 1 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/beta1",keyword:"exclusiveMaximum"};
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
const err4 = {instancePath:instancePath+"/beta1",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.beta1_schedule !== undefined){
if(!(validate27(data.beta1_schedule, {instancePath:instancePath+"/beta1_schedule"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.beta2 !== undefined){
let data3 = data.beta2;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err5 = {instancePath:instancePath+"/beta2",keyword:"minimum"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3 >= 1 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/beta2",keyword:"exclusiveMaximum"};
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
const err7 = {instancePath:instancePath+"/beta2",keyword:"type"};
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
let data4 = data.epsilon;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/epsilon",keyword:"minimum"};
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
const err9 = {instancePath:instancePath+"/epsilon",keyword:"type"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.weight_decay !== undefined){
let data5 = data.weight_decay;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/weight_decay",keyword:"minimum"};
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
const err11 = {instancePath:instancePath+"/weight_decay",keyword:"type"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.weight_decay_schedule !== undefined){
if(!(validate27(data.weight_decay_schedule, {instancePath:instancePath+"/weight_decay_schedule"}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.parameter_group !== undefined){
let data7 = data.parameter_group;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(!(validate116(data7[i0], {instancePath:instancePath+"/parameter_group/" + i0}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/parameter_group",keyword:"type"};
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
else {
const err13 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate152.errors = vErrors;
return errors === 0;
}


function validate25(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rms_prop_optimizer === undefined){
const err0 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "rms_prop_optimizer"}};
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
const err1 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "momentum_optimizer"}};
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
const err2 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "adam_optimizer"}};
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
if(data.sgd === undefined){
const err3 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "sgd"}};
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
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.adam === undefined){
const err4 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "adam"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
}
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.adamw === undefined){
const err5 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "adamw"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
}
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rmsprop === undefined){
const err6 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "rmsprop"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 6];
}
else {
if(_valid0){
valid0 = true;
passing0 = 6;
}
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.nadam === undefined){
const err7 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "nadam"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 7];
}
else {
if(_valid0){
valid0 = true;
passing0 = 7;
}
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.adagrad === undefined){
const err8 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "adagrad"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs10 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 8];
}
else {
if(_valid0){
valid0 = true;
passing0 = 8;
}
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.lamb === undefined){
const err9 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "lamb"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 9];
}
else {
if(_valid0){
valid0 = true;
passing0 = 9;
}
const _errs12 = errors;
const _errs13 = errors;
const _errs14 = errors;
const _errs15 = errors;
let valid2 = false;
const _errs16 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.rms_prop_optimizer === undefined) && (missing0 = "rms_prop_optimizer")){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid1 = _errs16 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs17 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.momentum_optimizer === undefined) && (missing1 = "momentum_optimizer")){
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid1 = _errs17 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs18 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.adam_optimizer === undefined) && (missing2 = "adam_optimizer")){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid1 = _errs18 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs19 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.sgd === undefined) && (missing3 = "sgd")){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid1 = _errs19 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.adam === undefined) && (missing4 = "adam")){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid1 = _errs20 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs21 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.adamw === undefined) && (missing5 = "adamw")){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid1 = _errs21 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.rmsprop === undefined) && (missing6 = "rmsprop")){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid1 = _errs22 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if((data.nadam === undefined) && (missing7 = "nadam")){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid1 = _errs23 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs24 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if((data.adagrad === undefined) && (missing8 = "adagrad")){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid1 = _errs24 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs25 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing9;
if((data.lamb === undefined) && (missing9 = "lamb")){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid1 = _errs25 === errors;
valid2 = valid2 || _valid1;
}
}
}
}
}
}
}
}
}
if(!valid2){
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs14 === errors;
if(valid1){
const err21 = {instancePath,isInBranch:true,keyword:"not"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs12 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 10];
}
else {
if(_valid0){
valid0 = true;
passing0 = 10;
}
}
}
}
}
}
}
}
}
}
}
if(!valid0){
const err22 = {instancePath,keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
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
if(!(func2.call(schema9.properties, key0))){
const err23 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.rms_prop_optimizer !== undefined){
if(!(validate26(data.rms_prop_optimizer, {instancePath:instancePath+"/rms_prop_optimizer"}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.momentum_optimizer !== undefined){
if(!(validate106(data.momentum_optimizer, {instancePath:instancePath+"/momentum_optimizer"}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
if(data.adam_optimizer !== undefined){
if(!(validate109(data.adam_optimizer, {instancePath:instancePath+"/adam_optimizer"}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
if(data.sgd !== undefined){
if(!(validate112(data.sgd, {instancePath:instancePath+"/sgd"}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.adam !== undefined){
if(!(validate123(data.adam, {instancePath:instancePath+"/adam"}))){
vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors);
errors = vErrors.length;
}
}
if(data.adamw !== undefined){
if(!(validate129(data.adamw, {instancePath:instancePath+"/adamw"}))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
if(data.rmsprop !== undefined){
if(!(validate135(data.rmsprop, {instancePath:instancePath+"/rmsprop"}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data.nadam !== undefined){
if(!(validate141(data.nadam, {instancePath:instancePath+"/nadam"}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
if(data.adagrad !== undefined){
if(!(validate147(data.adagrad, {instancePath:instancePath+"/adagrad"}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
}
if(data.lamb !== undefined){
if(!(validate152(data.lamb, {instancePath:instancePath+"/lamb"}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data.use_moving_average !== undefined){
if(typeof data.use_moving_average !== "boolean"){
const err24 = {instancePath:instancePath+"/use_moving_average",keyword:"type"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.moving_average_decay !== undefined){
let data11 = data.moving_average_decay;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 >= 3.4028235677973366e+38 || isNaN(data11)){
const err25 = {instancePath:instancePath+"/moving_average_decay",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data11 <= -3.4028235677973366e+38 || isNaN(data11)){
const err26 = {instancePath:instancePath+"/moving_average_decay",keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/moving_average_decay",keyword:"type"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema7.properties, key0))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.batch_size !== undefined){
let data0 = data.batch_size;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/batch_size",keyword:"type"};
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
const err2 = {instancePath:instancePath+"/batch_size",keyword:"maximum"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/batch_size",keyword:"minimum"};
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
if(data.data_augmentation_options !== undefined){
let data1 = data.data_augmentation_options;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate23(data1[i0], {instancePath:instancePath+"/data_augmentation_options/" + i0}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/data_augmentation_options",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.sync_replicas !== undefined){
if(typeof data.sync_replicas !== "boolean"){
const err5 = {instancePath:instancePath+"/sync_replicas",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.keep_checkpoint_every_n_hours !== undefined){
let data4 = data.keep_checkpoint_every_n_hours;
const _errs10 = errors;
let valid3 = false;
const _errs11 = errors;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 >= 3.4028235677973366e+38 || isNaN(data4)){
const err6 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",isInBranch:true,keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data4 <= -3.4028235677973366e+38 || isNaN(data4)){
const err7 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",isInBranch:true,keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",isInBranch:true,keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const _errs13 = errors;
if(!(((data4 === "NaN") || (data4 === "-Infinity")) || (data4 === "Infinity"))){
const err9 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",isInBranch:true,keyword:"enum"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid3 = valid3 || _valid0;
}
if(!valid3){
const err10 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",keyword:"anyOf"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
}
if(data.optimizer !== undefined){
if(!(validate25(data.optimizer, {instancePath:instancePath+"/optimizer"}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.gradient_clipping_by_norm !== undefined){
let data6 = data.gradient_clipping_by_norm;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 >= 3.4028235677973366e+38 || isNaN(data6)){
const err11 = {instancePath:instancePath+"/gradient_clipping_by_norm",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data6 <= -3.4028235677973366e+38 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/gradient_clipping_by_norm",keyword:"exclusiveMinimum"};
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
const err13 = {instancePath:instancePath+"/gradient_clipping_by_norm",keyword:"type"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.fine_tune_checkpoint !== undefined){
if(typeof data.fine_tune_checkpoint !== "string"){
const err14 = {instancePath:instancePath+"/fine_tune_checkpoint",keyword:"type"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.fine_tune_checkpoint_type !== undefined){
if(typeof data.fine_tune_checkpoint_type !== "string"){
const err15 = {instancePath:instancePath+"/fine_tune_checkpoint_type",keyword:"type"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.fine_tune_checkpoint_version !== undefined){
let data9 = data.fine_tune_checkpoint_version;
if(typeof data9 !== "string"){
const err16 = {instancePath:instancePath+"/fine_tune_checkpoint_version",keyword:"type"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(((data9 === "UNKNOWN") || (data9 === "V1")) || (data9 === "V2"))){
const err17 = {instancePath:instancePath+"/fine_tune_checkpoint_version",keyword:"enum"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.from_detection_checkpoint !== undefined){
if(typeof data.from_detection_checkpoint !== "boolean"){
const err18 = {instancePath:instancePath+"/from_detection_checkpoint",keyword:"type"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.load_all_detection_checkpoint_vars !== undefined){
if(typeof data.load_all_detection_checkpoint_vars !== "boolean"){
const err19 = {instancePath:instancePath+"/load_all_detection_checkpoint_vars",keyword:"type"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.run_fine_tune_checkpoint_dummy_computation !== undefined){
if(typeof data.run_fine_tune_checkpoint_dummy_computation !== "boolean"){
const err20 = {instancePath:instancePath+"/run_fine_tune_checkpoint_dummy_computation",keyword:"type"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.num_steps !== undefined){
let data13 = data.num_steps;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err21 = {instancePath:instancePath+"/num_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 4294967295 || isNaN(data13)){
const err22 = {instancePath:instancePath+"/num_steps",keyword:"maximum"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err23 = {instancePath:instancePath+"/num_steps",keyword:"minimum"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data.startup_delay_steps !== undefined){
let data14 = data.startup_delay_steps;
const _errs32 = errors;
let valid4 = false;
const _errs33 = errors;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 >= 3.4028235677973366e+38 || isNaN(data14)){
const err24 = {instancePath:instancePath+"/startup_delay_steps",isInBranch:true,keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data14 <= -3.4028235677973366e+38 || isNaN(data14)){
const err25 = {instancePath:instancePath+"/startup_delay_steps",isInBranch:true,keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/startup_delay_steps",isInBranch:true,keyword:"type"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid1 = _errs33 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const _errs35 = errors;
if(!(((data14 === "NaN") || (data14 === "-Infinity")) || (data14 === "Infinity"))){
const err27 = {instancePath:instancePath+"/startup_delay_steps",isInBranch:true,keyword:"enum"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid1 = _errs35 === errors;
valid4 = valid4 || _valid1;
}
if(!valid4){
const err28 = {instancePath:instancePath+"/startup_delay_steps",keyword:"anyOf"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
}
if(data.bias_grad_multiplier !== undefined){
let data15 = data.bias_grad_multiplier;
const _errs37 = errors;
let valid5 = false;
const _errs38 = errors;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 >= 3.4028235677973366e+38 || isNaN(data15)){
const err29 = {instancePath:instancePath+"/bias_grad_multiplier",isInBranch:true,keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data15 <= -3.4028235677973366e+38 || isNaN(data15)){
const err30 = {instancePath:instancePath+"/bias_grad_multiplier",isInBranch:true,keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/bias_grad_multiplier",isInBranch:true,keyword:"type"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid2 = _errs38 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const _errs40 = errors;
if(!(((data15 === "NaN") || (data15 === "-Infinity")) || (data15 === "Infinity"))){
const err32 = {instancePath:instancePath+"/bias_grad_multiplier",isInBranch:true,keyword:"enum"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid2 = _errs40 === errors;
valid5 = valid5 || _valid2;
}
if(!valid5){
const err33 = {instancePath:instancePath+"/bias_grad_multiplier",keyword:"anyOf"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
else {
errors = _errs37;
if(vErrors !== null){
if(_errs37){
vErrors.length = _errs37;
}
else {
vErrors = null;
}
}
}
}
if(data.update_trainable_variables !== undefined){
let data16 = data.update_trainable_variables;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
if(typeof data16[i1] !== "string"){
const err34 = {instancePath:instancePath+"/update_trainable_variables/" + i1,keyword:"type"};
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
const err35 = {instancePath:instancePath+"/update_trainable_variables",keyword:"type"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.freeze_variables !== undefined){
let data18 = data.freeze_variables;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
if(typeof data18[i2] !== "string"){
const err36 = {instancePath:instancePath+"/freeze_variables/" + i2,keyword:"type"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/freeze_variables",keyword:"type"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.replicas_to_aggregate !== undefined){
let data20 = data.replicas_to_aggregate;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err38 = {instancePath:instancePath+"/replicas_to_aggregate",keyword:"type"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 2147483647 || isNaN(data20)){
const err39 = {instancePath:instancePath+"/replicas_to_aggregate",keyword:"maximum"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data20 < -2147483648 || isNaN(data20)){
const err40 = {instancePath:instancePath+"/replicas_to_aggregate",keyword:"minimum"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data.batch_queue_capacity !== undefined){
let data21 = data.batch_queue_capacity;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err41 = {instancePath:instancePath+"/batch_queue_capacity",keyword:"type"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 2147483647 || isNaN(data21)){
const err42 = {instancePath:instancePath+"/batch_queue_capacity",keyword:"maximum"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data21 < -2147483648 || isNaN(data21)){
const err43 = {instancePath:instancePath+"/batch_queue_capacity",keyword:"minimum"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data.num_batch_queue_threads !== undefined){
let data22 = data.num_batch_queue_threads;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err44 = {instancePath:instancePath+"/num_batch_queue_threads",keyword:"type"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 2147483647 || isNaN(data22)){
const err45 = {instancePath:instancePath+"/num_batch_queue_threads",keyword:"maximum"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data22 < -2147483648 || isNaN(data22)){
const err46 = {instancePath:instancePath+"/num_batch_queue_threads",keyword:"minimum"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data.prefetch_queue_capacity !== undefined){
let data23 = data.prefetch_queue_capacity;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err47 = {instancePath:instancePath+"/prefetch_queue_capacity",keyword:"type"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 2147483647 || isNaN(data23)){
const err48 = {instancePath:instancePath+"/prefetch_queue_capacity",keyword:"maximum"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data23 < -2147483648 || isNaN(data23)){
const err49 = {instancePath:instancePath+"/prefetch_queue_capacity",keyword:"minimum"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data.merge_multiple_label_boxes !== undefined){
if(typeof data.merge_multiple_label_boxes !== "boolean"){
const err50 = {instancePath:instancePath+"/merge_multiple_label_boxes",keyword:"type"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.use_multiclass_scores !== undefined){
if(typeof data.use_multiclass_scores !== "boolean"){
const err51 = {instancePath:instancePath+"/use_multiclass_scores",keyword:"type"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.add_regularization_loss !== undefined){
if(typeof data.add_regularization_loss !== "boolean"){
const err52 = {instancePath:instancePath+"/add_regularization_loss",keyword:"type"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.max_number_of_boxes !== undefined){
let data27 = data.max_number_of_boxes;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err53 = {instancePath:instancePath+"/max_number_of_boxes",keyword:"type"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 2147483647 || isNaN(data27)){
const err54 = {instancePath:instancePath+"/max_number_of_boxes",keyword:"maximum"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data27 < -2147483648 || isNaN(data27)){
const err55 = {instancePath:instancePath+"/max_number_of_boxes",keyword:"minimum"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(data.unpad_groundtruth_tensors !== undefined){
if(typeof data.unpad_groundtruth_tensors !== "boolean"){
const err56 = {instancePath:instancePath+"/unpad_groundtruth_tensors",keyword:"type"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.retain_original_images !== undefined){
if(typeof data.retain_original_images !== "boolean"){
const err57 = {instancePath:instancePath+"/retain_original_images",keyword:"type"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.use_bfloat16 !== undefined){
if(typeof data.use_bfloat16 !== "boolean"){
const err58 = {instancePath:instancePath+"/use_bfloat16",keyword:"type"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.summarize_gradients !== undefined){
if(typeof data.summarize_gradients !== "boolean"){
const err59 = {instancePath:instancePath+"/summarize_gradients",keyword:"type"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema60 = {"properties":{"use_moving_averages":{}}};

function validate160(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.use_moving_averages !== undefined){
if(typeof data.use_moving_averages !== "boolean"){
const err0 = {instancePath:instancePath+"/use_moving_averages",keyword:"type"};
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
const err1 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate160.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath=""}={}){
/*# sourceURL="urn:learning-schedules:pipeline" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.train_config !== undefined){
if(!(validate22(data.train_config, {instancePath:instancePath+"/train_config"}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.eval_config !== undefined){
if(!(validate160(data.eval_config, {instancePath:instancePath+"/eval_config"}))){
vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,keyword:"type"};
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

export const train_config: CompiledValidator = validate162;

function validate162(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema7.properties, key0))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.batch_size !== undefined){
let data0 = data.batch_size;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/batch_size",keyword:"type"};
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
const err2 = {instancePath:instancePath+"/batch_size",keyword:"maximum"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/batch_size",keyword:"minimum"};
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
if(data.data_augmentation_options !== undefined){
let data1 = data.data_augmentation_options;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate23(data1[i0], {instancePath:instancePath+"/data_augmentation_options/" + i0}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/data_augmentation_options",keyword:"type"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.sync_replicas !== undefined){
if(typeof data.sync_replicas !== "boolean"){
const err5 = {instancePath:instancePath+"/sync_replicas",keyword:"type"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.keep_checkpoint_every_n_hours !== undefined){
let data4 = data.keep_checkpoint_every_n_hours;
const _errs10 = errors;
let valid3 = false;
const _errs11 = errors;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 >= 3.4028235677973366e+38 || isNaN(data4)){
const err6 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",isInBranch:true,keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data4 <= -3.4028235677973366e+38 || isNaN(data4)){
const err7 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",isInBranch:true,keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",isInBranch:true,keyword:"type"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const _errs13 = errors;
if(!(((data4 === "NaN") || (data4 === "-Infinity")) || (data4 === "Infinity"))){
const err9 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",isInBranch:true,keyword:"enum"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid3 = valid3 || _valid0;
}
if(!valid3){
const err10 = {instancePath:instancePath+"/keep_checkpoint_every_n_hours",keyword:"anyOf"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
}
if(data.optimizer !== undefined){
if(!(validate25(data.optimizer, {instancePath:instancePath+"/optimizer"}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.gradient_clipping_by_norm !== undefined){
let data6 = data.gradient_clipping_by_norm;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 >= 3.4028235677973366e+38 || isNaN(data6)){
const err11 = {instancePath:instancePath+"/gradient_clipping_by_norm",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data6 <= -3.4028235677973366e+38 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/gradient_clipping_by_norm",keyword:"exclusiveMinimum"};
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
const err13 = {instancePath:instancePath+"/gradient_clipping_by_norm",keyword:"type"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.fine_tune_checkpoint !== undefined){
if(typeof data.fine_tune_checkpoint !== "string"){
const err14 = {instancePath:instancePath+"/fine_tune_checkpoint",keyword:"type"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.fine_tune_checkpoint_type !== undefined){
if(typeof data.fine_tune_checkpoint_type !== "string"){
const err15 = {instancePath:instancePath+"/fine_tune_checkpoint_type",keyword:"type"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.fine_tune_checkpoint_version !== undefined){
let data9 = data.fine_tune_checkpoint_version;
if(typeof data9 !== "string"){
const err16 = {instancePath:instancePath+"/fine_tune_checkpoint_version",keyword:"type"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(((data9 === "UNKNOWN") || (data9 === "V1")) || (data9 === "V2"))){
const err17 = {instancePath:instancePath+"/fine_tune_checkpoint_version",keyword:"enum"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.from_detection_checkpoint !== undefined){
if(typeof data.from_detection_checkpoint !== "boolean"){
const err18 = {instancePath:instancePath+"/from_detection_checkpoint",keyword:"type"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.load_all_detection_checkpoint_vars !== undefined){
if(typeof data.load_all_detection_checkpoint_vars !== "boolean"){
const err19 = {instancePath:instancePath+"/load_all_detection_checkpoint_vars",keyword:"type"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.run_fine_tune_checkpoint_dummy_computation !== undefined){
if(typeof data.run_fine_tune_checkpoint_dummy_computation !== "boolean"){
const err20 = {instancePath:instancePath+"/run_fine_tune_checkpoint_dummy_computation",keyword:"type"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.num_steps !== undefined){
let data13 = data.num_steps;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err21 = {instancePath:instancePath+"/num_steps",keyword:"type"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 4294967295 || isNaN(data13)){
const err22 = {instancePath:instancePath+"/num_steps",keyword:"maximum"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err23 = {instancePath:instancePath+"/num_steps",keyword:"minimum"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data.startup_delay_steps !== undefined){
let data14 = data.startup_delay_steps;
const _errs32 = errors;
let valid4 = false;
const _errs33 = errors;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 >= 3.4028235677973366e+38 || isNaN(data14)){
const err24 = {instancePath:instancePath+"/startup_delay_steps",isInBranch:true,keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data14 <= -3.4028235677973366e+38 || isNaN(data14)){
const err25 = {instancePath:instancePath+"/startup_delay_steps",isInBranch:true,keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/startup_delay_steps",isInBranch:true,keyword:"type"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid1 = _errs33 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const _errs35 = errors;
if(!(((data14 === "NaN") || (data14 === "-Infinity")) || (data14 === "Infinity"))){
const err27 = {instancePath:instancePath+"/startup_delay_steps",isInBranch:true,keyword:"enum"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid1 = _errs35 === errors;
valid4 = valid4 || _valid1;
}
if(!valid4){
const err28 = {instancePath:instancePath+"/startup_delay_steps",keyword:"anyOf"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
}
if(data.bias_grad_multiplier !== undefined){
let data15 = data.bias_grad_multiplier;
const _errs37 = errors;
let valid5 = false;
const _errs38 = errors;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 >= 3.4028235677973366e+38 || isNaN(data15)){
const err29 = {instancePath:instancePath+"/bias_grad_multiplier",isInBranch:true,keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data15 <= -3.4028235677973366e+38 || isNaN(data15)){
const err30 = {instancePath:instancePath+"/bias_grad_multiplier",isInBranch:true,keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/bias_grad_multiplier",isInBranch:true,keyword:"type"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid2 = _errs38 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const _errs40 = errors;
if(!(((data15 === "NaN") || (data15 === "-Infinity")) || (data15 === "Infinity"))){
const err32 = {instancePath:instancePath+"/bias_grad_multiplier",isInBranch:true,keyword:"enum"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid2 = _errs40 === errors;
valid5 = valid5 || _valid2;
}
if(!valid5){
const err33 = {instancePath:instancePath+"/bias_grad_multiplier",keyword:"anyOf"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
else {
errors = _errs37;
if(vErrors !== null){
if(_errs37){
vErrors.length = _errs37;
}
else {
vErrors = null;
}
}
}
}
if(data.update_trainable_variables !== undefined){
let data16 = data.update_trainable_variables;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
if(typeof data16[i1] !== "string"){
const err34 = {instancePath:instancePath+"/update_trainable_variables/" + i1,keyword:"type"};
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
const err35 = {instancePath:instancePath+"/update_trainable_variables",keyword:"type"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.freeze_variables !== undefined){
let data18 = data.freeze_variables;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
if(typeof data18[i2] !== "string"){
const err36 = {instancePath:instancePath+"/freeze_variables/" + i2,keyword:"type"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/freeze_variables",keyword:"type"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.replicas_to_aggregate !== undefined){
let data20 = data.replicas_to_aggregate;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err38 = {instancePath:instancePath+"/replicas_to_aggregate",keyword:"type"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 2147483647 || isNaN(data20)){
const err39 = {instancePath:instancePath+"/replicas_to_aggregate",keyword:"maximum"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data20 < -2147483648 || isNaN(data20)){
const err40 = {instancePath:instancePath+"/replicas_to_aggregate",keyword:"minimum"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data.batch_queue_capacity !== undefined){
let data21 = data.batch_queue_capacity;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err41 = {instancePath:instancePath+"/batch_queue_capacity",keyword:"type"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 2147483647 || isNaN(data21)){
const err42 = {instancePath:instancePath+"/batch_queue_capacity",keyword:"maximum"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data21 < -2147483648 || isNaN(data21)){
const err43 = {instancePath:instancePath+"/batch_queue_capacity",keyword:"minimum"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data.num_batch_queue_threads !== undefined){
let data22 = data.num_batch_queue_threads;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err44 = {instancePath:instancePath+"/num_batch_queue_threads",keyword:"type"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 2147483647 || isNaN(data22)){
const err45 = {instancePath:instancePath+"/num_batch_queue_threads",keyword:"maximum"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data22 < -2147483648 || isNaN(data22)){
const err46 = {instancePath:instancePath+"/num_batch_queue_threads",keyword:"minimum"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data.prefetch_queue_capacity !== undefined){
let data23 = data.prefetch_queue_capacity;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err47 = {instancePath:instancePath+"/prefetch_queue_capacity",keyword:"type"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 2147483647 || isNaN(data23)){
const err48 = {instancePath:instancePath+"/prefetch_queue_capacity",keyword:"maximum"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data23 < -2147483648 || isNaN(data23)){
const err49 = {instancePath:instancePath+"/prefetch_queue_capacity",keyword:"minimum"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data.merge_multiple_label_boxes !== undefined){
if(typeof data.merge_multiple_label_boxes !== "boolean"){
const err50 = {instancePath:instancePath+"/merge_multiple_label_boxes",keyword:"type"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.use_multiclass_scores !== undefined){
if(typeof data.use_multiclass_scores !== "boolean"){
const err51 = {instancePath:instancePath+"/use_multiclass_scores",keyword:"type"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.add_regularization_loss !== undefined){
if(typeof data.add_regularization_loss !== "boolean"){
const err52 = {instancePath:instancePath+"/add_regularization_loss",keyword:"type"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.max_number_of_boxes !== undefined){
let data27 = data.max_number_of_boxes;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err53 = {instancePath:instancePath+"/max_number_of_boxes",keyword:"type"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 2147483647 || isNaN(data27)){
const err54 = {instancePath:instancePath+"/max_number_of_boxes",keyword:"maximum"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data27 < -2147483648 || isNaN(data27)){
const err55 = {instancePath:instancePath+"/max_number_of_boxes",keyword:"minimum"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(data.unpad_groundtruth_tensors !== undefined){
if(typeof data.unpad_groundtruth_tensors !== "boolean"){
const err56 = {instancePath:instancePath+"/unpad_groundtruth_tensors",keyword:"type"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.retain_original_images !== undefined){
if(typeof data.retain_original_images !== "boolean"){
const err57 = {instancePath:instancePath+"/retain_original_images",keyword:"type"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.use_bfloat16 !== undefined){
if(typeof data.use_bfloat16 !== "boolean"){
const err58 = {instancePath:instancePath+"/use_bfloat16",keyword:"type"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.summarize_gradients !== undefined){
if(typeof data.summarize_gradients !== "boolean"){
const err59 = {instancePath:instancePath+"/summarize_gradients",keyword:"type"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
validate162.errors = vErrors;
return errors === 0;
}

export const optimizer: CompiledValidator = validate165;

function validate165(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rms_prop_optimizer === undefined){
const err0 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "rms_prop_optimizer"}};
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
const err1 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "momentum_optimizer"}};
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
const err2 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "adam_optimizer"}};
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
if(data.sgd === undefined){
const err3 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "sgd"}};
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
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.adam === undefined){
const err4 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "adam"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
}
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.adamw === undefined){
const err5 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "adamw"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
}
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rmsprop === undefined){
const err6 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "rmsprop"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 6];
}
else {
if(_valid0){
valid0 = true;
passing0 = 6;
}
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.nadam === undefined){
const err7 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "nadam"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 7];
}
else {
if(_valid0){
valid0 = true;
passing0 = 7;
}
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.adagrad === undefined){
const err8 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "adagrad"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs10 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 8];
}
else {
if(_valid0){
valid0 = true;
passing0 = 8;
}
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.lamb === undefined){
const err9 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "lamb"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 9];
}
else {
if(_valid0){
valid0 = true;
passing0 = 9;
}
const _errs12 = errors;
const _errs13 = errors;
const _errs14 = errors;
const _errs15 = errors;
let valid2 = false;
const _errs16 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.rms_prop_optimizer === undefined) && (missing0 = "rms_prop_optimizer")){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid1 = _errs16 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs17 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.momentum_optimizer === undefined) && (missing1 = "momentum_optimizer")){
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid1 = _errs17 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs18 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.adam_optimizer === undefined) && (missing2 = "adam_optimizer")){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid1 = _errs18 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs19 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.sgd === undefined) && (missing3 = "sgd")){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid1 = _errs19 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.adam === undefined) && (missing4 = "adam")){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid1 = _errs20 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs21 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.adamw === undefined) && (missing5 = "adamw")){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid1 = _errs21 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.rmsprop === undefined) && (missing6 = "rmsprop")){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid1 = _errs22 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if((data.nadam === undefined) && (missing7 = "nadam")){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid1 = _errs23 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs24 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if((data.adagrad === undefined) && (missing8 = "adagrad")){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid1 = _errs24 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs25 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing9;
if((data.lamb === undefined) && (missing9 = "lamb")){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid1 = _errs25 === errors;
valid2 = valid2 || _valid1;
}
}
}
}
}
}
}
}
}
if(!valid2){
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs14 === errors;
if(valid1){
const err21 = {instancePath,isInBranch:true,keyword:"not"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs12 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 10];
}
else {
if(_valid0){
valid0 = true;
passing0 = 10;
}
}
}
}
}
}
}
}
}
}
}
if(!valid0){
const err22 = {instancePath,keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
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
if(!(func2.call(schema9.properties, key0))){
const err23 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.rms_prop_optimizer !== undefined){
if(!(validate26(data.rms_prop_optimizer, {instancePath:instancePath+"/rms_prop_optimizer"}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.momentum_optimizer !== undefined){
if(!(validate106(data.momentum_optimizer, {instancePath:instancePath+"/momentum_optimizer"}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
if(data.adam_optimizer !== undefined){
if(!(validate109(data.adam_optimizer, {instancePath:instancePath+"/adam_optimizer"}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
if(data.sgd !== undefined){
if(!(validate112(data.sgd, {instancePath:instancePath+"/sgd"}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.adam !== undefined){
if(!(validate123(data.adam, {instancePath:instancePath+"/adam"}))){
vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors);
errors = vErrors.length;
}
}
if(data.adamw !== undefined){
if(!(validate129(data.adamw, {instancePath:instancePath+"/adamw"}))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
if(data.rmsprop !== undefined){
if(!(validate135(data.rmsprop, {instancePath:instancePath+"/rmsprop"}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data.nadam !== undefined){
if(!(validate141(data.nadam, {instancePath:instancePath+"/nadam"}))){
vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
errors = vErrors.length;
}
}
if(data.adagrad !== undefined){
if(!(validate147(data.adagrad, {instancePath:instancePath+"/adagrad"}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
}
if(data.lamb !== undefined){
if(!(validate152(data.lamb, {instancePath:instancePath+"/lamb"}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data.use_moving_average !== undefined){
if(typeof data.use_moving_average !== "boolean"){
const err24 = {instancePath:instancePath+"/use_moving_average",keyword:"type"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.moving_average_decay !== undefined){
let data11 = data.moving_average_decay;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 >= 3.4028235677973366e+38 || isNaN(data11)){
const err25 = {instancePath:instancePath+"/moving_average_decay",keyword:"exclusiveMaximum"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data11 <= -3.4028235677973366e+38 || isNaN(data11)){
const err26 = {instancePath:instancePath+"/moving_average_decay",keyword:"exclusiveMinimum"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/moving_average_decay",keyword:"type"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate165.errors = vErrors;
return errors === 0;
}

export const learning_rate: CompiledValidator = validate176;

function validate176(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.constant_learning_rate === undefined){
const err0 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "constant_learning_rate"}};
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
const err1 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "exponential_decay_learning_rate"}};
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
const err2 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "manual_step_learning_rate"}};
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
const err3 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "cosine_decay_learning_rate"}};
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
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.constant === undefined){
const err4 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "constant"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
}
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exponential_decay === undefined){
const err5 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "exponential_decay"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
}
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.natural_exponential_decay === undefined){
const err6 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "natural_exponential_decay"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 6];
}
else {
if(_valid0){
valid0 = true;
passing0 = 6;
}
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.inverse_time_decay === undefined){
const err7 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "inverse_time_decay"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 7];
}
else {
if(_valid0){
valid0 = true;
passing0 = 7;
}
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.step_decay === undefined){
const err8 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "step_decay"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs10 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 8];
}
else {
if(_valid0){
valid0 = true;
passing0 = 8;
}
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.multi_step_decay === undefined){
const err9 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "multi_step_decay"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 9];
}
else {
if(_valid0){
valid0 = true;
passing0 = 9;
}
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.piecewise_constant === undefined){
const err10 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "piecewise_constant"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid0 = _errs12 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 10];
}
else {
if(_valid0){
valid0 = true;
passing0 = 10;
}
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.polynomial_decay === undefined){
const err11 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "polynomial_decay"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid0 = _errs13 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 11];
}
else {
if(_valid0){
valid0 = true;
passing0 = 11;
}
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.linear === undefined){
const err12 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "linear"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid0 = _errs14 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 12];
}
else {
if(_valid0){
valid0 = true;
passing0 = 12;
}
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.piecewise_interpolation === undefined){
const err13 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "piecewise_interpolation"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid0 = _errs15 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 13];
}
else {
if(_valid0){
valid0 = true;
passing0 = 13;
}
const _errs16 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cosine_decay === undefined){
const err14 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "cosine_decay"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 14];
}
else {
if(_valid0){
valid0 = true;
passing0 = 14;
}
const _errs17 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cosine_decay_restarts === undefined){
const err15 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "cosine_decay_restarts"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid0 = _errs17 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 15];
}
else {
if(_valid0){
valid0 = true;
passing0 = 15;
}
const _errs18 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.step_cosine === undefined){
const err16 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "step_cosine"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid0 = _errs18 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 16];
}
else {
if(_valid0){
valid0 = true;
passing0 = 16;
}
const _errs19 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.inverse_sqrt === undefined){
const err17 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "inverse_sqrt"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid0 = _errs19 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 17];
}
else {
if(_valid0){
valid0 = true;
passing0 = 17;
}
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.noam === undefined){
const err18 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "noam"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid0 = _errs20 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 18];
}
else {
if(_valid0){
valid0 = true;
passing0 = 18;
}
const _errs21 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.power === undefined){
const err19 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "power"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid0 = _errs21 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 19];
}
else {
if(_valid0){
valid0 = true;
passing0 = 19;
}
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sigmoid === undefined){
const err20 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "sigmoid"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var _valid0 = _errs22 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 20];
}
else {
if(_valid0){
valid0 = true;
passing0 = 20;
}
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tanh === undefined){
const err21 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "tanh"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid0 = _errs23 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 21];
}
else {
if(_valid0){
valid0 = true;
passing0 = 21;
}
const _errs24 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.one_cycle === undefined){
const err22 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "one_cycle"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var _valid0 = _errs24 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 22];
}
else {
if(_valid0){
valid0 = true;
passing0 = 22;
}
const _errs25 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cyclic === undefined){
const err23 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "cyclic"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var _valid0 = _errs25 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 23];
}
else {
if(_valid0){
valid0 = true;
passing0 = 23;
}
const _errs26 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.warmup_stable_decay === undefined){
const err24 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "warmup_stable_decay"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var _valid0 = _errs26 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 24];
}
else {
if(_valid0){
valid0 = true;
passing0 = 24;
}
const _errs27 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.range_test === undefined){
const err25 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "range_test"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var _valid0 = _errs27 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 25];
}
else {
if(_valid0){
valid0 = true;
passing0 = 25;
}
const _errs28 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exponential_decay_with_warmup === undefined){
const err26 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "exponential_decay_with_warmup"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var _valid0 = _errs28 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 26];
}
else {
if(_valid0){
valid0 = true;
passing0 = 26;
}
const _errs29 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.warmup === undefined){
const err27 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "warmup"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
var _valid0 = _errs29 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 27];
}
else {
if(_valid0){
valid0 = true;
passing0 = 27;
}
const _errs30 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sequence === undefined){
const err28 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "sequence"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
var _valid0 = _errs30 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 28];
}
else {
if(_valid0){
valid0 = true;
passing0 = 28;
}
const _errs31 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.product === undefined){
const err29 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "product"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
var _valid0 = _errs31 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 29];
}
else {
if(_valid0){
valid0 = true;
passing0 = 29;
}
const _errs32 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.scale === undefined){
const err30 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "scale"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var _valid0 = _errs32 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 30];
}
else {
if(_valid0){
valid0 = true;
passing0 = 30;
}
const _errs33 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.clamp === undefined){
const err31 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "clamp"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
var _valid0 = _errs33 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 31];
}
else {
if(_valid0){
valid0 = true;
passing0 = 31;
}
const _errs34 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.repeat === undefined){
const err32 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "repeat"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var _valid0 = _errs34 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 32];
}
else {
if(_valid0){
valid0 = true;
passing0 = 32;
}
const _errs35 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.offset === undefined){
const err33 = {instancePath,isInBranch:true,keyword:"required",params:{missingProperty: "offset"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
var _valid0 = _errs35 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 33];
}
else {
if(_valid0){
valid0 = true;
passing0 = 33;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
if(!valid0){
const err34 = {instancePath,keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
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
if(!(func2.call(schema11.properties, key0))){
const err35 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.constant_learning_rate !== undefined){
if(!(validate28(data.constant_learning_rate, {instancePath:instancePath+"/constant_learning_rate"}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.exponential_decay_learning_rate !== undefined){
if(!(validate30(data.exponential_decay_learning_rate, {instancePath:instancePath+"/exponential_decay_learning_rate"}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data.manual_step_learning_rate !== undefined){
if(!(validate32(data.manual_step_learning_rate, {instancePath:instancePath+"/manual_step_learning_rate"}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.cosine_decay_learning_rate !== undefined){
if(!(validate36(data.cosine_decay_learning_rate, {instancePath:instancePath+"/cosine_decay_learning_rate"}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.constant !== undefined){
if(!(validate38(data.constant, {instancePath:instancePath+"/constant"}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data.exponential_decay !== undefined){
if(!(validate40(data.exponential_decay, {instancePath:instancePath+"/exponential_decay"}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.natural_exponential_decay !== undefined){
if(!(validate42(data.natural_exponential_decay, {instancePath:instancePath+"/natural_exponential_decay"}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data.inverse_time_decay !== undefined){
if(!(validate44(data.inverse_time_decay, {instancePath:instancePath+"/inverse_time_decay"}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data.step_decay !== undefined){
if(!(validate46(data.step_decay, {instancePath:instancePath+"/step_decay"}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
if(data.multi_step_decay !== undefined){
if(!(validate48(data.multi_step_decay, {instancePath:instancePath+"/multi_step_decay"}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data.piecewise_constant !== undefined){
if(!(validate50(data.piecewise_constant, {instancePath:instancePath+"/piecewise_constant"}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.polynomial_decay !== undefined){
if(!(validate52(data.polynomial_decay, {instancePath:instancePath+"/polynomial_decay"}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data.linear !== undefined){
if(!(validate54(data.linear, {instancePath:instancePath+"/linear"}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.piecewise_interpolation !== undefined){
if(!(validate56(data.piecewise_interpolation, {instancePath:instancePath+"/piecewise_interpolation"}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.cosine_decay !== undefined){
if(!(validate60(data.cosine_decay, {instancePath:instancePath+"/cosine_decay"}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
if(data.cosine_decay_restarts !== undefined){
if(!(validate62(data.cosine_decay_restarts, {instancePath:instancePath+"/cosine_decay_restarts"}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.step_cosine !== undefined){
if(!(validate64(data.step_cosine, {instancePath:instancePath+"/step_cosine"}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data.inverse_sqrt !== undefined){
if(!(validate66(data.inverse_sqrt, {instancePath:instancePath+"/inverse_sqrt"}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.noam !== undefined){
if(!(validate68(data.noam, {instancePath:instancePath+"/noam"}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data.power !== undefined){
if(!(validate70(data.power, {instancePath:instancePath+"/power"}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.sigmoid !== undefined){
if(!(validate72(data.sigmoid, {instancePath:instancePath+"/sigmoid"}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.tanh !== undefined){
if(!(validate74(data.tanh, {instancePath:instancePath+"/tanh"}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data.one_cycle !== undefined){
if(!(validate76(data.one_cycle, {instancePath:instancePath+"/one_cycle"}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
if(data.cyclic !== undefined){
if(!(validate78(data.cyclic, {instancePath:instancePath+"/cyclic"}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
if(data.warmup_stable_decay !== undefined){
if(!(validate80(data.warmup_stable_decay, {instancePath:instancePath+"/warmup_stable_decay"}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
if(data.range_test !== undefined){
if(!(validate82(data.range_test, {instancePath:instancePath+"/range_test"}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
}
if(data.exponential_decay_with_warmup !== undefined){
if(!(validate84(data.exponential_decay_with_warmup, {instancePath:instancePath+"/exponential_decay_with_warmup"}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
if(data.warmup !== undefined){
if(!(validate86(data.warmup, {instancePath:instancePath+"/warmup"}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data.sequence !== undefined){
if(!(validate88(data.sequence, {instancePath:instancePath+"/sequence"}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
}
if(data.product !== undefined){
if(!(validate92(data.product, {instancePath:instancePath+"/product"}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
if(data.scale !== undefined){
if(!(validate94(data.scale, {instancePath:instancePath+"/scale"}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
}
if(data.clamp !== undefined){
if(!(validate96(data.clamp, {instancePath:instancePath+"/clamp"}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data.repeat !== undefined){
if(!(validate98(data.repeat, {instancePath:instancePath+"/repeat"}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data.offset !== undefined){
if(!(validate100(data.offset, {instancePath:instancePath+"/offset"}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data.reduce_on_plateau !== undefined){
if(!(validate102(data.reduce_on_plateau, {instancePath:instancePath+"/reduce_on_plateau"}))){
vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath,keyword:"type"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate176.errors = vErrors;
return errors === 0;
}
