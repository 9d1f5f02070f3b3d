/**
 * The bridge itself: its devices, its queues, and the door that tills of this shop have to them. It has
 * more than 25 files because each of its devices, requests and commands is one, and they are nobody else's.
 */
@NullMarked
package io.tillbook.device.bridge;

import org.jspecify.annotations.NullMarked;
