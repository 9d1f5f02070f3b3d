/** Decides what is told to the books: entries, expenses, invoices of suppliers, months that are closed. */
@NullMarked
package io.tillbook.command.finance;

import org.jspecify.annotations.NullMarked;
