package io.tillbook.server.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;

/**
 * Where the server listens.
 *
 * @param host name or address
 * @param isEncrypted whether by TLS
 */
public record ListeningAddress(String host, boolean isEncrypted) {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String EVERYWHERE = "0.0.0.0";

    /** A blank one is what the container takes for all addresses, and the platform for the loopback address. */
    public ListeningAddress {
        host = host.isBlank() ? EVERYWHERE : host;
    }

    /** As it is set. */
    public static ListeningAddress of(Environment environment) {
        boolean isOn = environment.getProperty("server.ssl.enabled", Boolean.class, true);
        return new ListeningAddress(environment.getProperty("server.address", LOOPBACK),
                isOn && (environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.key-store")
                        || environment.containsProperty("server.ssl.certificate")));
    }

    /** Whether nobody but this machine reaches it. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** Whether nobody can read along. */
    public boolean isPrivate() {
        return isEncrypted || isLoopback();
    }

    /**
     * How this machine reaches it, such as {@code http://127.0.0.1:8080}.
     *
     * @param port that is really listened on
     */
    public String url(String port) {
        boolean everywhere = host.equals(EVERYWHERE) || host.equals("::");
        String reached = everywhere ? LOOPBACK : host;
        return (isEncrypted ? "https" : "http") + "://" + (reached.contains(":") ? "[" + reached + "]" : reached) + ":"
                + port;
    }
}
