package io.tillbook.device.bridge;

/** The settings of a demo: one device of software of each kind. */
final class DemoConfig {
    static final String SCANNER = "scanner";

    private DemoConfig() {}

    static BridgeConfig settings() {
        return BridgeConfig.parse("demo", """
                data: ./bridge-demo
                origins: [http://localhost:8080, http://127.0.0.1:8080]
                devices:
                  - {id: receipt, kind: receipt-printer, port: 'demo:', paper: 80}
                  - {id: label, kind: label-printer, port: 'demo:', language: TSPL}
                  - {id: scanner, kind: scanner, port: 'demo:'}
                  - {id: scale, kind: scale, port: 'demo:', protocol: CAS}
                  - {id: display, kind: display, port: 'demo:', protocol: CD5220}
                """);
    }
}
