/** The connector to WeChat Pay: its API in version 3, without its own SDK. */
@NullMarked
package io.tillbook.server.payments.wechat;

import org.jspecify.annotations.NullMarked;
