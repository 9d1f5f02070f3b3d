/** A receipt printer of software: it draws what is sent to it, and answers as one of paper would. */
@NullMarked
package io.tillbook.device.emulator;

import org.jspecify.annotations.NullMarked;
