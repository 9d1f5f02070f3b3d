/** The way of commands to the ledger: with a line they pass, without one they are written down and told later. */
@NullMarked
package io.tillbook.device.relay;

import org.jspecify.annotations.NullMarked;
