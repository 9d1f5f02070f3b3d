/** What the server does with bills of providers by itself: fetches them, compares them, names what they lack. */
@NullMarked
package io.tillbook.server.automation.payments.bills;

import org.jspecify.annotations.NullMarked;
