/** What a process does in a ledger that several may share. */
@org.jspecify.annotations.NullMarked
package io.tillbook.server.roles;
