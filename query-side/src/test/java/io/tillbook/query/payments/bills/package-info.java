/** Checks how bills of providers, and money of stores, are shown. */
@NullMarked
package io.tillbook.query.payments.bills;

import org.jspecify.annotations.NullMarked;
