@NullMarked
package io.tillbook.server.payments.accounts;

import org.jspecify.annotations.NullMarked;
