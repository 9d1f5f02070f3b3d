/** The bridge itself: its devices, its queues, and the door that tills of this shop have to them. */
@NullMarked
package io.tillbook.device.bridge;

import org.jspecify.annotations.NullMarked;
