/** The contract of devices: the form of their journals, how they are enrolled, and what is found about them. */
@NullMarked
package io.tillbook.api.devices;

import org.jspecify.annotations.NullMarked;
