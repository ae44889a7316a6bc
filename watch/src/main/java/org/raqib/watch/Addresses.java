package org.raqib.watch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are the public internet's. All that IANA registers for other purposes is not (RFC 6890 and its registries):
 * the machine itself, private and link-local networks (where clouds keep their metadata and its credentials), carrier NAT,
 * documentation, multicast, and the IPv6 forms that lead to such an IPv4 address.
 */
final class Addresses {
    /**
     * @param network its first bytes
     * @param bits how many bits of them count
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Network(byte[] network, int bits) {
        static Network of(int bits, int... bytes) {
            byte[] network = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                network[i] = (byte) bytes[i];
            }
            return new Network(network, bits);
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Network> NOT_PUBLIC_4 = List.of(
            Network.of(8, 0),
            Network.of(8, 10),
            Network.of(10, 100, 64),
            Network.of(8, 127),
            Network.of(16, 169, 254),
            Network.of(12, 172, 16),
            Network.of(24, 192, 0, 0),
            Network.of(24, 192, 0, 2),
            Network.of(24, 192, 88, 99),
            Network.of(16, 192, 168),
            Network.of(15, 198, 18),
            Network.of(24, 198, 51, 100),
            Network.of(24, 203, 0, 113),
            Network.of(4, 224),
            Network.of(4, 240));

    /** Of IPv6, only 2000::/3 is given out as global unicast. */
    private static final Network GLOBAL_6 = Network.of(3, 0x20);

    private static final List<Network> NOT_PUBLIC_6 = List.of(
            // Teredo, ORCHID and benchmarking among them.
            Network.of(23, 0x20, 0x01, 0x00),
            Network.of(32, 0x20, 0x01, 0x0D, 0xB8),
            // 6to4 carries an IPv4 address, whatever that is.
            Network.of(16, 0x20, 0x02),
            Network.of(20, 0x3F, 0xFF, 0x00));

    private Addresses() {}

    /** Whether the address may belong to an outlet. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(network -> network.holds(bytes));
        }
        return GLOBAL_6.holds(bytes) && NOT_PUBLIC_6.stream().noneMatch(network -> network.holds(bytes));
    }
}
