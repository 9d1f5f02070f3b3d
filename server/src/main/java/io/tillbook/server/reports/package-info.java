/** Reports as files: spreadsheets, tables and pages, each with the proof of what it was made from. */
@NullMarked
package io.tillbook.server.reports;

import org.jspecify.annotations.NullMarked;
