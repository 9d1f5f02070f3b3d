/** The books of whole ledgers, judged by other ways to the same figures. */
@NullMarked
package io.tillbook.server.finance;

import org.jspecify.annotations.NullMarked;
