package io.tillbook.server.payments.simulator;

import io.tillbook.api.sales.TenderMethod;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test of both wallets: it takes the {@link TenderMethod}. */
@ParameterizedTest
@EnumSource(value = TenderMethod.class, names = {"ALIPAY", "WECHAT"})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface EachWallet {}
