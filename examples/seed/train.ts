/**
 * The Python program that this package started from, line by line: make a schedule, give it to Adam, and train with a rate
 * that follows the global step. Each Python line stands above the line that replaces it.
 *
 *   npx tsx examples/seed/train.ts
 */

// import tensorflow as tf
// import object_detection.utils.learning_schedules as learning_schedules
import * as tf from '@tensorflow/tfjs';
import { Adam, liveExponentialDecayWithBurnin } from 'learning-schedules/tfjs';
import { classes, compute_loss, model, total_steps } from './model.ts';

// global_step = tf.Variable(0, trainable=False)
const global_step = tf.variable(tf.scalar(0, 'int32'), false);

// learning_rate = learning_schedules.exponential_decay_with_burnin(global_step=global_step, burnin_step=1000,
//     initial_learning_rate=0.1, decay_steps=10000, decay_factor=0.96, staircase=True)
const learning_rate = liveExponentialDecayWithBurnin(global_step, 1000, 0.1, 10000, 0.96, true);

// optimizer = tf.optimizers.Adam(learning_rate=learning_rate)
const optimizer = new Adam({ learningRate: learning_rate });

console.log(`${classes.length} kinds of iris, ${total_steps} steps`);
console.log('  step  learning rate     loss');

// for step in range(total_steps):
for (let step = 0; step < total_steps; step++) {
  tf.tidy(() => {
    // global_step.assign(step)
    global_step.assign(tf.scalar(step, 'int32'));

    // with tf.GradientTape() as tape:
    //     loss = compute_loss()
    // gradients = tape.gradient(loss, model.trainable_variables)
    const { value: loss, grads: gradients } = tf.variableGrads(compute_loss, model.trainable_variables);

    // The decay begins at the end of burn-in, so the rate first drops at step 11,000.
    if (step % 1000 === 0 || step === total_steps - 1) {
      const [rate, shown] = [learning_rate().toFixed(4), loss.dataSync()[0]?.toFixed(4)];
      console.log(`${String(step).padStart(6)}  ${rate.padStart(13)}  ${shown?.padStart(7)}`);
    }

    // optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    optimizer.applyGradients(gradients);
  });
}
