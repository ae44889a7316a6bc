package org.raqib.server.account;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as the data of one SVG path, one unit to a module, with the quiet zone of four that the standard asks for. */
record QrPath(String data, int size) {
    private static final int QUIET = 4;

    static QrPath of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder data = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    data.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPath(data.toString(), code.size + 2 * QUIET);
    }
}
