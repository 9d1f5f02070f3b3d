/** Checks what the server does with bills of providers by itself. */
@NullMarked
package io.tillbook.server.automation.payments.bills;

import org.jspecify.annotations.NullMarked;
