/** Tests of the decisions on devices and their journals. */
@NullMarked
package io.tillbook.command.devices;

import org.jspecify.annotations.NullMarked;
