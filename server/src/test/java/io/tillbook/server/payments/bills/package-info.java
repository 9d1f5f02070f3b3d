@NullMarked
package io.tillbook.server.payments.bills;

import org.jspecify.annotations.NullMarked;
