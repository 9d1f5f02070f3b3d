/** What a process does in a ledger that several may share. */
@NullMarked
package io.tillbook.server.roles;

import org.jspecify.annotations.NullMarked;
