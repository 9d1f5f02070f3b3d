/** Jobs of devices: what waits for them, how far it is, and what may be on paper. */
@NullMarked
package io.tillbook.device.job;

import org.jspecify.annotations.NullMarked;
