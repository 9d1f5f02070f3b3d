/** The connector to Alipay: its gateway in version 2, signed with RSA2, without Alipay's own SDK. */
@NullMarked
package io.tillbook.server.payments.alipay;

import org.jspecify.annotations.NullMarked;
