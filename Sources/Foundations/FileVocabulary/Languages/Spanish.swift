extension LanguageWords {
  static let spanish = LanguageWords(
    "es",
    ofCustomers: [
      .recency: """
      recencia, días desde última compra, días desde la última compra, días desde último pedido,
      días desde el último pedido, meses desde la última compra, días sin comprar
      """,
      .lastPurchase: """
      último pedido, última compra, fecha último pedido, fecha del último pedido,
      fecha de último pedido, fecha última compra, fecha de última compra, fecha de la última compra,
      última visita, fecha última visita, fecha de la última visita
      """,
      .orders: """
      pedidos, número de pedidos, núm pedidos, num pedidos, cantidad de pedidos, total pedidos,
      total de pedidos, compras, número de compras, cantidad de compras, frecuencia,
      frecuencia de compra, visitas, número de visitas
      """,
      .spent: """
      total gastado, gasto total, gasto, gastado, importe total, importe, monto, monto total,
      total compras, total de compras, ingresos, ingresos totales, ventas, ventas totales, facturación,
      valor total, valor monetario, total
      """,
      .weeks: """
      semana*
      """,
      .months: """
      mes, meses
      """,
      .year: """
      año, años, ano
      """,
      .postal: """
      código postal, cp
      """,
      .outcome: """
      abandono, etiqueta, segmento, clúster, conglomerado, puntuación, puntaje, estatus
      """,
      .twoValuedOutcome: """
      baja, respuesta, objetivo, resultado
      """,
      .scale: """
      rango, grupo, nivel, clase, quintil, código, puntos
      """,
      .method: """
      recencia, frecuencia, monto
      """,
      .besideOutcome: """
      cliente*, del, de, número, nombre, nuevo, anterior, modelo
      """,
    ],
    columns: [
      .customerID: """
      id cliente, cliente id, id de cliente, id del cliente, código cliente, código de cliente,
      código del cliente, cod cliente, número de cliente, número cliente, n cliente, num cliente,
      no cliente, nro cliente, n de cliente, id usuario, id de usuario, id comprador, número de socio,
      id socio, identificador cliente, cuenta cliente, clave cliente, id contacto
      """,
      .customer: """
      cliente, clientes, comprador, usuario, socio, miembro, consumidor, titular, empresa,
      razón social, destinatario, suscriptor
      """,
      .person: """
      =nombre, apellido, apellidos, nombre cliente, nombre del cliente, nombre de cliente,
      nombre completo, nombre y apellidos, nombre y apellido, nombre comprador
      """,
      .contact: """
      correo, correo electrónico, correo electronico, email cliente, correo cliente,
      correo del cliente, e mail del cliente, teléfono, teléfono móvil, móvil, celular,
      número de teléfono, tel, dirección, =tarjeta, número de tarjeta, tarjeta cliente,
      tarjeta de fidelidad, tarjeta de fidelización
      """,
      .rowID: """
      número, =n, nro, núm, fila, línea, n línea
      """,
      .order: """
      pedido, número de pedido, número pedido, n pedido, n de pedido, num pedido, no pedido,
      nro pedido, id pedido, id de pedido, id del pedido, referencia pedido, referencia del pedido,
      código de pedido, orden, número de orden, n orden, id orden, id de orden, nro orden, factura,
      número de factura, n factura, n de factura, num factura, ticket, n ticket, número de ticket,
      recibo, n recibo, transacción, id transacción, id de transacción, número de transacción, compra,
      id compra, id de compra, venta id, id venta, id de venta, número de venta, n venta, albarán,
      n albarán, boleta, comprobante, folio, localizador, =referencia, ref pedido, =de venta,
      n de venta, num venta
      """,
      .purchaseDate: """
      fecha de pedido, fecha pedido, fecha del pedido, pedido el, fecha de compra, fecha compra,
      fecha de la compra, comprado el, fecha de venta, fecha venta, fecha de la venta,
      fecha de factura, fecha factura, fecha de facturación, fecha de la factura, fecha de transacción,
      fecha transacción, fecha de creación, fecha creación, creado el, creado, fecha y hora,
      fecha hora, fecha operación, fecha de operación, fecha de emisión, fecha emisión, fecha orden,
      fecha de orden, fecha de la orden, fecha ticket, hora del pedido
      """,
      .laterDate: """
      fecha de pago, fecha pago, pagado el
      """,
      .day: """
      fecha, =día, =hora, marca de tiempo
      """,
      .otherDate: """
      fecha de nacimiento, fecha nacimiento, nacimiento, fecha de registro, fecha registro,
      fecha de alta, fecha alta, fecha de entrega, fecha entrega, fecha de envío, fecha envío,
      enviado el, entregado el, fecha de cancelación, fecha cancelación, cancelado el,
      fecha de devolución, fecha de vencimiento, vencimiento, última compra, último pedido,
      primera compra, primer pedido, fecha de modificación, ultim*, últim*
      """,
      .total: """
      importe, total, monto, suma, cantidad total, importe total, monto total, precio total, =valor,
      valor total, total pedido, total del pedido, importe del pedido, importe pedido, total factura,
      importe factura, total de la factura, total compra, total de compra, total de la compra,
      importe compra, total venta, total de venta, importe venta, =ventas, =venta, ingresos,
      facturación, facturado, total pagado, importe pagado, monto pagado, total a pagar, total con iva,
      total sin iva, importe con iva, importe sin iva, total iva incluido, importe iva incluido,
      subtotal, base imponible, importe bruto, importe neto, total línea, total linea, importe línea,
      gasto, gastado, total general, monto de la compra, monto de venta, total bruto, total neto,
      =pago
      """,
      .unitPrice: """
      precio, precio unitario, precio unidad, precio por unidad, pvp, precio unit, precio de venta,
      precio venta, p unitario, precio artículo, precio producto, precio u
      """,
      .quantity: """
      cantidad, unidades, cant, uds, ud, piezas, número de artículos, cantidad vendida, n artículos,
      cantidad pedida, número de unidades, artículos
      """,
      .tax: """
      iva, impuesto, impuestos, importe iva, cuota iva, total iva, tasa, tipo iva, total impuestos,
      igic
      """,
      .discount: """
      descuento, descuentos, dto, importe descuento, total descuento, rebaja, bonificación,
      porcentaje de descuento, descuento línea, descuento aplicado
      """,
      .refund: """
      reembolso, reembolsos, reembolsado, importe reembolsado, monto reembolsado, total reembolsado,
      devolución, devoluciones, importe devuelto, devuelto, importe devolución, monto devuelto
      """,
      .otherMoney: """
      gastos de envío, envío, coste de envío, costo de envío, portes, transporte, comisión, margen,
      beneficio, ganancia, coste, costo, precio de coste, precio coste, propina, saldo, anticipo,
      puntos
      """,
      .status: """
      estado, estado del pedido, estado pedido, estado de pedido, estado de la orden, estado orden,
      estado de pago, estado del pago, estado pago, estado de envío, estado del envío, estado factura,
      estatus, situación, etapa, estado de la venta, estado compra
      """,
      .kind: """
      tipo, tipo de transacción, tipo transacción, tipo de operación, tipo operación,
      tipo de documento, tipo documento, tipo de movimiento, tipo movimiento, clase, operación,
      movimiento, tipo de venta, tipo de pedido, tipo de comprobante
      """,
      .cancelled: """
      cancelado, cancelada, anulado, anulada, está cancelado, es cancelado, fecha de cancelación,
      fecha cancelación, cancelado el, motivo de cancelación, motivo cancelación, eliminado, anulación
      """,
      .paid: """
      pagado, pagada, está pagado, cobrado, cobrada, abonado, completado, confirmado
      """,
      .currency: """
      moneda, divisa, código de moneda, código moneda, moneda del pedido
      """,
      .channel: """
      canal, canal de venta, origen, fuente, canal de ventas
      """,
      .identifier: """
      referencia, =ref, =producto, nombre del producto, nombre producto, artículo, descripción,
      código producto, código de producto, código artículo, cód artículo, código de barras,
      código postal, =cp, comentario, comentarios, observaciones, notas, cupón, código de cupón, nif,
      dni, cif, número de seguimiento
      """,
      .category: """
      categoría, país, ciudad, provincia, región, comunidad, tienda, sucursal, método de pago,
      forma de pago, medio de pago, método de envío, sexo, género, grupo, grupo de clientes,
      tipo de cliente, tipo cliente, marca, proveedor, vendedor, idioma, familia, departamento,
      almacén, estado civil, estado del cliente, estado cliente
      """,
      .coordinate: """
      latitud, longitud, coordenadas
      """,
    ],
    contacts: [
      .email: "correo, mail",
      .phone: "teléfono, móvil, celular, tel",
    ],
    amounts: [
      .withTax: """
      con iva, iva incluido, iva incl, con impuestos, impuestos incluidos
      """,
      .withoutTax: """
      sin iva, base imponible, sin impuestos, iva no incluido, neto
      """,
      .afterDiscount: """
      con descuento, después de descuento, tras descuento
      """,
      .beforeDiscount: """
      subtotal, sin descuento, antes de descuento
      """,
      .final: """
      importe total, monto total, total pedido, total pagado, a pagar, pagado, total general
      """,
      .ofLine: """
      línea, artículo, productos
      """,
      .fee: """
      comisión, comisiones, tarifa, tarifas
      """,
    ],
    months: """
      enero ene, febrero feb, marzo mar, abril abr, mayo may, junio jun, julio jul, agosto ago,
      septiembre setiembre sept sep set, octubre oct, noviembre nov, diciembre dic
      """,
    weekdays: """
      lunes lun, martes mar, miércoles mié, jueves jue, viernes vie, sábado sáb, domingo dom
      """,
    unknown: """
      desconocido, desconocida, no especificado, no indicado, no disponible, no consta, sin datos,
      sin especificar, sin información
      """,
    totals: """
      suma, suma total, total general
      """,
    guests: """
      invitado, cliente invitado, compra como invitado, anónimo, anonimo, cliente anónimo,
      desconocido, cliente desconocido, cliente ocasional, cliente mostrador, público general,
      publico general, público en general, publico en general, consumidor final, cliente final,
      cliente contado, clientes varios, sin nombre, sin cliente, sin cuenta, no especificado,
      no definido, no registrado, ninguno, varios, contado, mostrador, venta mostrador, caja
      """,
    noPurchase: """
      cancel*, anulad*, anulación, fallid*, fallo, error*, rechaz*, deneg*, declin*, abandon*, impagad*,
      no pagad*, sin pagar, pendiente de pago, pago pendiente, esperando pago, esperando el pago,
      en espera de pago, a la espera de pago, pago rechazado, pago fallido, error en el pago, vencid*,
      expirad*, caducad*, borrador, presupuesto, cotización, perdid*, eliminad*, inválid*, no completad*,
      incomplet*, fraude, bloquead*, en espera de transferencia, a la espera de pago por transferencia,
      no cobrad*
      """,
    returned: """
      reembols*, devuel*, devolución, devoluciones, devolucion, abono, nota de crédito,
      factura rectificativa, contracargo
      """,
    purchased: """
      pagad*, completad*, entregad*, enviad*, confirmad*, procesad*, procesando, en proceso, en curso,
      en preparación, preparación en proceso, nuevo, nueva, aceptad*, pago aceptado, aprobad*, cobrad*,
      finalizad*, terminad*, cerrad*, ganad*, venta, vendid*, compra, pedido, factura, facturad*,
      recibid*, exitos*, en camino, en tránsito, en reparto, listo, preparad*, despachad*, autorizad*,
      abiert*, activ*, realizad*, concluid*
      """,
    wonDeals: """
      ganad*, cerrada ganada, cerrado ganado
      """,
    openDeals: """
      en curso, en proceso, abiert*, nuev*, activ*, propuesta*, presupuesto*, presentación*, negociación*
      """,
    undecided: """
      pendiente, en espera, desconocido, solicitad*
      """,
    payments: """
      pago, cobro
      """,
    partly: """
      parcial*, parcialmente
      """,
    negations: """
      no, sin, nunca
      """,
    yes: """
      sí, si, verdadero, s
      """,
    no: """
      no, falso
      """,
    currencies: [
      "$": "pesos, peso",
      "USD": "dólares, dólar",
      "EUR": "euros, euro",
    ])
}
