"""Prints the bytes that python-escpos sends for a QR code and for a barcode, as hexadecimal digits."""
from escpos.printer import Dummy

printer = Dummy()
printer.qr("https://tillbook.example", size=5, native=True, ec=1)
print("QR", printer.output.hex())
printer.clear()
printer.barcode("6901234567892", "EAN13", 80, 3, function_type="B", check=True)
print("EAN", printer.output.hex())
