package org.podium.local.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One origin for everything a browser needs. Arguments: the port, then {@code /path=port,port…} for each neighbour;
 * several ports take turns, and one that nobody listens on is passed over.
 */
public final class Proxy implements AutoCloseable {

    private static final int IDLE_SECONDS = 120;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final HttpClient client =
            vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(200).setConnectTimeout(3_000));
    private final List<Route> routes;
    private final Buffer landing;

    private record Route(String path, HttpProxy neighbour) {

        boolean leads(String to) {
            return to.equals(path) || to.startsWith(path + "/");
        }
    }

    /**
     * The instances of a neighbour, in turns. One that does not take a connection is passed over before anything of the
     * request is sent, so nothing is ever sent to two. One that dies with a request in its hands answers nothing: whether it
     * did what was asked only the caller can find out.
     */
    private record Instances(List<SocketAddress> addresses, AtomicInteger turn) implements OriginRequestProvider {

        @Override
        public Future<HttpClientRequest> create(ProxyContext context) {
            return connect(context, turn.getAndIncrement(), addresses.size());
        }

        private Future<HttpClientRequest> connect(ProxyContext context, int next, int left) {
            SocketAddress address = addresses.get(Math.floorMod(next, addresses.size()));
            Future<HttpClientRequest> request = context.client().request(new RequestOptions().setServer(address));
            return left == 1 ? request : request.recover(dead -> connect(context, next + 1, left - 1));
        }
    }

    /** A neighbour that does not answer is 503 for now, with the time to come again; never an empty 502. */
    private static final class AwayForNow implements ProxyInterceptor {

        private final String path;

        private AwayForNow(String path) {
            this.path = path;
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            HttpServerRequest asked = context.request().proxiedRequest();
            context.request().putHeader("X-Forwarded-Proto", "http");
            context.request().putHeader("X-Forwarded-Host", String.valueOf(asked.authority()));
            context.request().putHeader("X-Forwarded-For", asked.remoteAddress().hostAddress());
            return context.sendRequest().recover(cause -> {
                context.request().release();
                return Future.succeededFuture(context.request()
                        .response()
                        .setStatusCode(503)
                        .putHeader("Content-Type", "application/problem+json")
                        .putHeader("Retry-After", "1")
                        .setBody(Body.body(Buffer.buffer("{\"type\":\"/problems/proxy/away\",\"title\":\"" + path
                                + " is not there at the moment\",\"status\":503}"))));
            });
        }
    }

    Proxy(List<String> neighbours) throws IOException {
        this.routes = neighbours.stream().map(this::route).toList();
        try (InputStream page =
                Objects.requireNonNull(Proxy.class.getResourceAsStream("/proxy/landing.html"), "the landing page")) {
            this.landing = Buffer.buffer(page.readAllBytes());
        }
    }

    private Route route(String neighbour) {
        String[] sides = neighbour.split("=", 2);
        List<SocketAddress> addresses = Arrays.stream(sides[1].split(","))
                .map(port -> SocketAddress.inetSocketAddress(Integer.parseInt(port), "127.0.0.1"))
                .toList();
        return new Route(
                sides[0],
                HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                        .origin(new Instances(addresses, new AtomicInteger()))
                        .addInterceptor(new AwayForNow(sides[0])));
    }

    private void handle(HttpServerRequest request) {
        Optional<Route> route =
                routes.stream().filter(one -> one.leads(request.path())).findFirst();
        if (route.isPresent()) {
            route.get().neighbour().handle(request);
        } else if (request.path().equals("/")) {
            request.response()
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .end(landing);
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    /** The port it listens on. */
    Future<Integer> listen(int port) {
        return vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setIdleTimeout(IDLE_SECONDS))
                .requestHandler(this::handle)
                .listen()
                .map(HttpServer::actualPort);
    }

    @Override
    public void close() {
        vertx.close();
    }

    public static void main(String[] arguments) throws IOException {
        Proxy proxy = new Proxy(Arrays.asList(arguments).subList(1, arguments.length));
        proxy.listen(Integer.parseInt(arguments[0])).onFailure(cause -> {
            System.err.println("the proxy cannot listen: " + cause);
            Runtime.getRuntime().halt(1);
        });
    }
}
