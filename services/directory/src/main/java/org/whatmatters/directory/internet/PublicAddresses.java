package org.whatmatters.directory.internet;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/// Names resolve to addresses of the public internet or not at all. The connection goes to the very address that was
/// looked at: a name that answers differently the second time gains nothing.
public final class PublicAddresses implements DnsResolver {

    private final DnsResolver resolver;
    private final boolean loopbackToo;

    /// @param loopbackToo for tests and the demo on one machine
    public PublicAddresses(boolean loopbackToo) {
        this(SystemDefaultDnsResolver.INSTANCE, loopbackToo);
    }

    public PublicAddresses(DnsResolver resolver, boolean loopbackToo) {
        this.resolver = resolver;
        this.loopbackToo = loopbackToo;
    }

    /// Reaches nothing else, follows no redirect by itself, tries nothing twice and keeps no cookies.
    ///
    /// @param patience with a connection, and with each answer
    public CloseableHttpClient client(String userAgent, Timeout patience) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(this)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = resolver.resolve(host);
        if (addresses == null
                || addresses.length == 0
                || !Arrays.stream(addresses).allMatch(this::mayBeReached)) {
            throw new UnknownHostException("no public address");
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolver.resolveCanonicalHostname(host);
    }

    private boolean mayBeReached(InetAddress address) {
        return address.isLoopbackAddress() ? loopbackToo : isPublic(address);
    }

    public static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
    }

    /// Without "this network", shared addresses of carriers (RFC 6598), test and benchmark networks and what is
    /// reserved.
    private static boolean isPublic4(byte[] bytes) {
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        var third = bytes[2] & 0xff;
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113);
    }

    /// Global unicast only (2000::/3), and no address that hides one of IPv4 (6to4, Teredo) or is for documents.
    private static boolean isPublic6(byte[] bytes) {
        var first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        var second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        return (first & 0xe000) == 0x2000 && first != 0x2002 && !(first == 0x2001 && (second == 0 || second == 0xdb8));
    }
}
