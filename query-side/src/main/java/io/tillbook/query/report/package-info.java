/** Reports: columns and rows that can be written into files of any form. */
@NullMarked
package io.tillbook.query.report;

import org.jspecify.annotations.NullMarked;
