/** Tests of devices as they are looked up. */
@NullMarked
package io.tillbook.query.devices;

import org.jspecify.annotations.NullMarked;
