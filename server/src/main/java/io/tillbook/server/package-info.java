/** The process: main class, the list of configurations it is made of, and those of the ledger and the views. */
@org.jspecify.annotations.NullMarked
package io.tillbook.server;
