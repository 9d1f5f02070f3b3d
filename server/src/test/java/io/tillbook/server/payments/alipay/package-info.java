@NullMarked
package io.tillbook.server.payments.alipay;

import org.jspecify.annotations.NullMarked;
