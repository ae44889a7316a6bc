package org.raqib.server.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Style sheets, scripts, fonts and pictures: every file of {@code assets/} beside this class, and some from libraries. They
 * are held in memory, packed, under an address that changes when any of them does.
 */
public final class Assets {
    private static final String FOLDER = "org/raqib/server/assets/";
    private static final String WEBJARS = "META-INF/resources/webjars/";

    /** Addresses of what comes out of libraries, and where it is there. */
    private static final Map<String, String> FROM_LIBRARIES = Map.of(
            "htmx.min.js", "htmx.org/*/dist/htmx.min.js",
            "leaflet/leaflet.js", "leaflet/*/dist/leaflet-src.esm.js",
            "leaflet/leaflet.css", "leaflet/*/dist/leaflet.css",
            "leaflet/images/layers.png", "leaflet/*/dist/images/layers.png",
            "leaflet/images/layers-2x.png", "leaflet/*/dist/images/layers-2x.png",
            "leaflet/images/marker-icon.png", "leaflet/*/dist/images/marker-icon.png");

    /** The typefaces that the printed reports bundle. */
    private static final String FONTS = "org/raqib/report/fonts/";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("json", "application/json"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ttf", "font/ttf"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain;charset=UTF-8"));

    /** Packed already. */
    private static final Set<String> DENSE = Set.of("png", "woff2");

    private final Map<String, Asset> assets = new TreeMap<>();
    private final String version;

    /**
     * One file.
     *
     * @param packed the content by gzip, or null where that gains nothing
     */
    record Asset(String type, byte[] content, byte @Nullable [] packed) {}

    public Assets() {
        ResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            for (Resource resource : resolver.getResources("classpath*:" + FOLDER + "**/*.*")) {
                String url = resource.getURL().toString();
                put(url.substring(url.indexOf(FOLDER) + FOLDER.length()), resource);
            }
            for (Resource resource : resolver.getResources("classpath*:" + FONTS + "*.ttf")) {
                put("fonts/" + resource.getFilename(), resource);
            }
            for (Map.Entry<String, String> entry : FROM_LIBRARIES.entrySet()) {
                Resource[] found = resolver.getResources("classpath*:" + WEBJARS + entry.getValue());
                if (found.length != 1) {
                    throw new IllegalStateException(entry.getValue() + " is not part of this build; rebuild Raqib");
                }
                put(entry.getKey(), found[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the shipped assets", e);
        }
        version = version();
    }

    private void put(String name, Resource resource) throws IOException {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String type = TYPES.get(ending);
        if (type == null) {
            throw new IllegalStateException("No type is known for the asset " + name);
        }
        try (InputStream in = resource.getInputStream()) {
            byte[] content = in.readAllBytes();
            assets.put(name, new Asset(type, content, DENSE.contains(ending) ? null : packed(content)));
        }
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            assets.forEach((name, asset) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(asset.content());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The address of an asset. */
    String path(String name) {
        if (!assets.containsKey(name)) {
            throw new IllegalArgumentException("There is no asset " + name);
        }
        return "/assets/" + version + "/" + name;
    }

    /** What the assets of this build are called by. */
    String current() {
        return version;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }
}
