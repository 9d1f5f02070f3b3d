package io.tillbook.server.operations.backup;

import io.tillbook.command.kernel.LedgerStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Hides from a server which engine its store has, so that it is taken for one elsewhere. */
@Configuration(proxyBeanMethods = false)
class StoreElsewhere {
    @Bean(destroyMethod = "")
    @Primary
    LedgerStore hiddenStore(@Qualifier("ledgerStore") LedgerStore store) {
        return (LedgerStore) Proxy.newProxyInstance(LedgerStore.class.getClassLoader(),
                new Class<?>[] {LedgerStore.class}, (_, method, arguments) -> {
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
