/** Devices as they can be looked up, and what was found in their journals. */
@NullMarked
package io.tillbook.query.devices;

import org.jspecify.annotations.NullMarked;
