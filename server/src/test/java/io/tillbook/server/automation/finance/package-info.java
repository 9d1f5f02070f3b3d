/** The books compared with what they have to be. */
@NullMarked
package io.tillbook.server.automation.finance;

import org.jspecify.annotations.NullMarked;
