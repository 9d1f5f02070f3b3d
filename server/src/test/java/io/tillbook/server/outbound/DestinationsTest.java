package io.tillbook.server.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
    private static final String HOST = "hooks.example.com";

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.255.255.255", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255",
            "192.168.1.1", "169.254.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.255", "100.100.100.200",
            "168.63.129.16", "192.0.0.192", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1",
            "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::127.0.0.1",
            "::ffff:10.0.0.1", "fe80::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "2002:7f00:1::",
            "2002:a00:1::1", "2002:a9fe:a9fe::", "64:ff9b::a00:1", "64:ff9b::127.0.0.1", "64:ff9b:1::808:808",
            "2001::1", "2001:db8::1", "3fff::1", "100::1"})
    void whatIsNotReachedByEverybodyIsNotConnectedTo(String address) {
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> encrypted().of(address))
                .withMessageContaining("has no address that may be connected to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
            "172.15.255.255", "172.32.0.0", "192.167.255.255", "223.255.255.255", "2606:4700::1111",
            "2001:4860:4860::8888", "2002:808:808::", "64:ff9b::808:808", "::ffff:8.8.8.8"})
    void whatEverybodyReachesIsConnectedTo(String address) throws UnknownHostException {
        assertThat(encrypted().of(address)).containsExactly(InetAddress.ofLiteral(address));
    }

    @Test
    void ofTheAddressesOfANameOnlyThoseAreTakenThatMayBe() throws UnknownHostException {
        Destinations destinations = new Destinations(List.of(), true, _ -> addresses("10.0.0.1", "8.8.8.8", "::1"));

        assertThat(destinations.of(HOST)).containsExactly(addresses("8.8.8.8"));
    }

    @Test
    void whatIsNotEncryptedReachesNamedNetworksOnly() throws UnknownHostException {
        Destinations plain = new Destinations(List.of("10.1.0.0/16"), false, _ -> addresses("8.8.8.8", "10.1.2.3"));

        assertThat(plain.of(HOST)).containsExactly(addresses("10.1.2.3"));
    }

    @ParameterizedTest
    @CsvSource({"10.1.0.0/16, 10.1.255.255, 10.2.0.0", "fd00:1::/32, fd00:1:ffff::1, fd00:2::1",
            "127.0.0.1, 127.0.0.1, 127.0.0.2", "::1, ::1, ::2", "192.168.1.17/28, 192.168.1.30, 192.168.1.32"})
    void anAllowedNetworkEndsWhereItSays(String network, String within, String beyond) throws UnknownHostException {
        Destinations destinations = new Destinations(List.of(network), true, InetAddress::getAllByName);

        assertThat(destinations.of(within)).containsExactly(InetAddress.ofLiteral(within));
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> destinations.of(beyond));
    }

    /** Against a plain reading of the bits, one by one. */
    @Test
    void aNetworkHasWhatBeginsLikeIt() {
        Random random = new Random(20);
        for (int round = 0; round < 20_000; round++) {
            InetAddress base = random(random, random.nextBoolean() ? 4 : 16);
            int bits = random.nextInt(base.getAddress().length * 8 + 1);
            InetAddress other = near(random, base);
            assertThat(new Network(base, bits).contains(other)).as("%s in %s/%d", other, base, bits)
                    .isEqualTo(bitsOf(base).substring(0, bits).equals(bitsOf(other).substring(0, bits)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "example.com", "10.0.0.0/8/8"})
    void whatIsNoNetworkIsTold(String text) {
        assertThat(Destinations.isNetwork(text)).isFalse();
    }

    private static Destinations encrypted() {
        return new Destinations(List.of(), true, InetAddress::getAllByName);
    }

    private static InetAddress[] addresses(String... literals) {
        return Stream.of(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }

    private static InetAddress random(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return address(bytes);
    }

    private static InetAddress near(Random random, InetAddress base) {
        byte[] bytes = base.getAddress();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return address(bytes);
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String bitsOf(InetAddress address) {
        StringBuilder bits = new StringBuilder();
        for (byte each : address.getAddress()) {
            bits.append(Integer.toBinaryString(0x100 | (each & 0xff)).substring(1));
        }
        return bits.toString();
    }
}
