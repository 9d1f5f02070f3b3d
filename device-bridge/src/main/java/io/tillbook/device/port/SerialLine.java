package io.tillbook.device.port;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A serial line, those that USB devices pretend among them. */
final class SerialLine implements Port {
    private static final int CHUNK = 1_024;
    private static final int WRITE_MILLIS = 10_000;

    private final SerialPort port;
    private final byte[] received = new byte[CHUNK];
    private int from;
    private int to;

    private SerialLine(SerialPort port) {
        this.port = port;
    }

    static Port open(String name, SerialSettings settings) throws IOException {
        try {
            SerialPort port = SerialPort.getCommPort(name);
            int parity = switch (settings.parity()) {
                case EVEN -> SerialPort.EVEN_PARITY;
                case ODD -> SerialPort.ODD_PARITY;
                case NONE -> SerialPort.NO_PARITY;
            };
            port.setComPortParameters(settings.baud(), settings.dataBits(), SerialPort.ONE_STOP_BIT, parity);
            if (!port.openPort(0)) {
                throw new IOException(name + " cannot be opened (" + port.getLastErrorCode() + ")");
            }
            return new SerialLine(port);
        } catch (SerialPortInvalidPortException missing) {
            throw new IOException(name + " is not there", missing);
        }
    }

    /** The names of all lines of this computer. */
    static List<String> all() {
        return Arrays.stream(SerialPort.getCommPorts()).map(SerialPort::getSystemPortPath).sorted().toList();
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, 1,
                WRITE_MILLIS);
        int written = port.writeBytes(bytes, bytes.length);
        if (written != bytes.length) {
            throw new IOException("the line took " + written + " of " + bytes.length + " bytes");
        }
    }

    @Override
    public int read(Duration within) throws IOException {
        if (from == to) {
            fill(within);
        }
        return from == to ? NOTHING : received[from++] & 0xff;
    }

    private void fill(Duration within) throws IOException {
        if (port.bytesAvailable() < 0) {
            throw new IOException("the line is gone");
        }
        if (port.bytesAvailable() == 0 && within.isZero()) {
            return;
        }
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, (int) Math.max(1, within.toMillis()), 0);
        int count = port.readBytes(received, received.length);
        from = 0;
        to = Math.max(0, count);
    }

    @Override
    public void close() {
        port.closePort();
    }
}
