package org.raqib.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;
import org.raqib.proof.Hash;
import org.raqib.proof.ProofException;
import org.raqib.proof.ProofFile;

/**
 * Time-stamps of RFC 3161 on checkpoints: what is stamped is the signed note, byte for byte. Nothing is sent or fetched here.
 */
final class TimeStamps {
    private TimeStamps() {}

    /** The request to send to an authority, DER. Without a nonce, so that the same checkpoint gives the same request. */
    static byte[] request(String note) throws IOException {
        TimeStampRequestGenerator request = new TimeStampRequestGenerator();
        request.setCertReq(true);
        return request.generate(TSPAlgorithms.SHA256, imprint(note)).getEncoded();
    }

    private static byte[] imprint(String note) {
        return Hash.of(note.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    /**
     * What a time-stamp says once it is found to hold.
     *
     * @param at when the checkpoint existed
     * @param authority the name in the certificate that was believed
     */
    record Stamped(Instant at, String authority) {}

    /** Whether a response is on that note at all; what it is worth, {@link #check} tells. */
    static boolean isOn(String note, byte[] response) {
        try {
            return Arrays.equals(info(response).getMessageImprintDigest(), imprint(note));
        } catch (IOException | TSPException e) {
            return false;
        }
    }

    private static TimeStampTokenInfo info(byte[] response) throws IOException, TSPException {
        return token(response).getTimeStampInfo();
    }

    private static TimeStampToken token(byte[] response) throws IOException, TSPException {
        TimeStampResponse parsed = new TimeStampResponse(response);
        TimeStampToken token = parsed.getTimeStampToken();
        if (token == null) {
            throw new TSPException("the authority refused: status " + parsed.getStatus()
                    + (parsed.getStatusString() == null ? "" : ", " + parsed.getStatusString()));
        }
        return token;
    }

    /**
     * Checks a time-stamp: that it is on that note, and signed by the certificate's key, or by that of a certificate inside that
     * the given one signed.
     *
     * @throws ProofException if it does not hold; the message completes a sentence
     */
    static Stamped check(String note, ProofFile.Stamp stamp) {
        try {
            TimeStampToken token = token(stamp.response());
            TimeStampTokenInfo info = token.getTimeStampInfo();
            if (!info.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                    || !Arrays.equals(info.getMessageImprintDigest(), imprint(note))) {
                throw new ProofException("it is on something else than the checkpoint");
            }
            X509Certificate given = certificate(stamp.certificate());
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer(token, given, info.getGenTime())));
            return new Stamped(
                    info.getGenTime().toInstant(),
                    given.getSubjectX500Principal().getName());
        } catch (IOException | TSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new ProofException("it does not hold under that certificate: " + reason(e), e);
        } catch (RuntimeException e) {
            // Whatever the bytes make of the library, the person gets a sentence.
            if (e instanceof ProofException) {
                throw e;
            }
            throw new ProofException("it is not a response of RFC 3161: " + reason(e), e);
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static X509Certificate signer(TimeStampToken token, X509Certificate given, Date at)
            throws GeneralSecurityException {
        if (token.getSID().match(new JcaX509CertificateHolder(given))) {
            return given;
        }
        for (Object inside : token.getCertificates().getMatches(token.getSID())) {
            X509Certificate signer = new JcaX509CertificateConverter().getCertificate((X509CertificateHolder) inside);
            signer.verify(given.getPublicKey());
            given.checkValidity(at);
            return signer;
        }
        throw new GeneralSecurityException(
                "it is signed by another certificate, " + token.getSID().getIssuer());
    }

    /** A certificate in PEM or DER. */
    private static X509Certificate certificate(byte[] bytes) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
    }

    /**
     * A response and a certificate from files.
     *
     * @throws ProofException if the second is no certificate
     */
    static ProofFile.Stamp read(Path response, Path certificate) throws IOException {
        try {
            return new ProofFile.Stamp(
                    Files.readAllBytes(response),
                    certificate(Files.readAllBytes(certificate)).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new ProofException(certificate + " is not a certificate in PEM or DER; give the authority's.", e);
        }
    }
}
