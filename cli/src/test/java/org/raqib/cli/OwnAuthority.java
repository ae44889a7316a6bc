package org.raqib.cli;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamping authority of the tests' own, with an issuer above it. */
final class OwnAuthority {
    static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    private final KeyPair issuerKey = pair();
    private final KeyPair key = pair();
    private final X509CertificateHolder issuer;
    private final X509CertificateHolder certificate;

    OwnAuthority() throws Exception {
        issuer = certificate("CN=Issuer of the tests", issuerKey, "CN=Issuer of the tests", issuerKey, false);
        certificate = certificate("CN=Time of the tests", key, "CN=Issuer of the tests", issuerKey, true);
    }

    private static KeyPair pair() throws Exception {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(256);
        return pairs.generateKeyPair();
    }

    private static X509CertificateHolder certificate(
            String subject, KeyPair of, String by, KeyPair byKey, boolean stamps) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(by),
                stamps ? BigInteger.TWO : BigInteger.ONE,
                Date.from(AT.minusSeconds(1000)),
                Date.from(Instant.parse("2096-03-01T12:00:00Z")),
                new X500Name(subject),
                of.getPublic());
        if (stamps) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(byKey.getPrivate()));
    }

    byte[] certificate() throws Exception {
        return certificate.getEncoded();
    }

    byte[] issuer() throws Exception {
        return issuer.getEncoded();
    }

    byte[] answer(byte[] request) throws Exception {
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build(
                                "SHA256withECDSA",
                                key.getPrivate(),
                                new JcaX509CertificateConverter().getCertificate(certificate)),
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier("1.2.3.4"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                .generate(new TimeStampRequest(request), BigInteger.TWO, Date.from(AT))
                .getEncoded();
    }
}
