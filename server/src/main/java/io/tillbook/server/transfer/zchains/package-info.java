/** Verifies the chain of a register's Z reports from a file, without a server. */
@NullMarked
package io.tillbook.server.transfer.zchains;

import org.jspecify.annotations.NullMarked;
