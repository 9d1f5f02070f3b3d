/** Figures of all members together: active, new, lapsed, how many come again. */
@NullMarked
package io.tillbook.query.members.report;

import org.jspecify.annotations.NullMarked;
