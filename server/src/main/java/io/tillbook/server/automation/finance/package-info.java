/** What the server does with the books by itself: compares what has to be the same. */
@NullMarked
package io.tillbook.server.automation.finance;

import org.jspecify.annotations.NullMarked;
