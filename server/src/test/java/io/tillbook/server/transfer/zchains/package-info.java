/** Checks the command that verifies chains of Z reports. */
@NullMarked
package io.tillbook.server.transfer.zchains;

import org.jspecify.annotations.NullMarked;
