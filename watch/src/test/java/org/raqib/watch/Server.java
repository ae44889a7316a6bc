package org.raqib.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A web server on this machine that does as it is told, and notes what it is asked. */
final class Server implements AutoCloseable {
    /** What a path answers. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** Bytes written to a connection whatever was asked, to misbehave as no server library lets one. */
    interface Rude {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    Server(String host) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("server-", 1).factory()));
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            try (exchange) {
                Answer answer = answers.get(exchange.getRequestURI().getPath());
                if (answer == null) {
                    exchange.sendResponseHeaders(404, -1);
                } else {
                    answer.to(exchange);
                }
            }
        });
        server.start();
    }

    Server on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    Server on(String path, String type, String body) {
        return on(path, exchange -> send(exchange, 200, type, body.getBytes(StandardCharsets.UTF_8)));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    static Answer redirect(int status, String to) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    String at(String path) {
        return "http://" + server.getAddress().getHostString() + ":" + port() + path;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The address of a server that answers every connection so. */
    static String rude(Rude rude) throws IOException {
        ServerSocket socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                try (Socket connection = socket.accept()) {
                    connection.getInputStream().read(new byte[4096]);
                    rude.to(connection.getOutputStream());
                    connection.getOutputStream().flush();
                } catch (IOException e) {
                    // The client went away, as it should.
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        return "http://127.0.0.1:" + socket.getLocalPort() + "/feed";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
