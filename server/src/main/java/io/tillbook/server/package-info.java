/** The process: main class, the flat list of slices, and the configuration of the ledger and the views. */
@org.jspecify.annotations.NullMarked
package io.tillbook.server;
