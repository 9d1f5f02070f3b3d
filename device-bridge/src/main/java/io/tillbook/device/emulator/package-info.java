/** Devices of software: a receipt printer that draws what is sent to it and answers as one of paper, a scale, lines. */
@NullMarked
package io.tillbook.device.emulator;

import org.jspecify.annotations.NullMarked;
