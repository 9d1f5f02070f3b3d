/** Devices that write journals: who lets them in, what their journals are made of, and what is found in them. */
@NullMarked
package io.tillbook.api.devices;

import org.jspecify.annotations.NullMarked;
