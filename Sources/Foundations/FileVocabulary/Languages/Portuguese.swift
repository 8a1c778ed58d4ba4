extension LanguageWords {
  static let portuguese = LanguageWords(
    "pt",
    ofCustomers: [
      .recency: """
      recência, dias desde última compra, dias desde a última compra, dias desde último pedido,
      dias desde o último pedido, dias sem comprar
      """,
      .lastPurchase: """
      último pedido, última compra, data último pedido, data do último pedido, data última compra,
      data da última compra, última visita, data da última visita, data última visita
      """,
      .orders: """
      pedidos, número de pedidos, nº de pedidos, qtd pedidos, qtde pedidos, quantidade de pedidos,
      total de pedidos, compras, número de compras, quantidade de compras, qtd compras, frequência,
      visitas, número de visitas
      """,
      .spent: """
      total gasto, gasto total, valor gasto, valor total, valor total gasto, receita, receita total,
      faturamento, total de compras, valor das compras, valor, montante, total
      """,
      .weeks: """
      semana*
      """,
      .months: """
      mês, meses
      """,
      .year: """
      ano, anos
      """,
      .postal: """
      cep, código postal
      """,
      .outcome: """
      evasão, rótulo, segmento, agrupamento, cluster, pontuação, escore, status
      """,
      .twoValuedOutcome: """
      cancelou, cancelamento, resposta, alvo, objetivo, resultado
      """,
      .scale: """
      classificação, grupo, nível, classe, quintil, código, pontos
      """,
      .method: """
      recência, frequência, valor
      """,
      .besideOutcome: """
      cliente*, do, da, de, número, nome, novo, antigo, modelo
      """,
    ],
    columns: [
      .customerID: """
      id cliente, cliente id, id do cliente, código cliente, código do cliente, cod cliente,
      número do cliente, número cliente, n cliente, n do cliente, num cliente, id usuário,
      id do usuário, id utilizador, id comprador, id do comprador, número de sócio, id contato,
      id contacto, conta cliente
      """,
      .customer: """
      cliente, clientes, comprador, usuário, utilizador, consumidor, assinante, associado, membro,
      empresa, razão social, destinatário, sacado
      """,
      .person: """
      =nome, sobrenome, apelido, nome cliente, nome do cliente, nome completo, nome comprador,
      nome do comprador, primeiro nome
      """,
      .contact: """
      correio eletrónico, correio eletrônico, email cliente, email do cliente, e mail do cliente,
      e mail cliente, telefone, celular, telemóvel, número de telefone, fone, endereço, morada, cartão,
      cartão fidelidade, número do cartão, cpf, cpf cnpj, cpf do cliente, cnpj, contato, nif
      """,
      .rowID: """
      número, =n, =num, linha, n linha, sequência
      """,
      .order: """
      pedido, número do pedido, número pedido, n pedido, n do pedido, num pedido, id pedido,
      id do pedido, código do pedido, cod pedido, encomenda, número da encomenda, n encomenda,
      id encomenda, fatura, número da fatura, n fatura, nota fiscal, número da nota, n nota, nf, nfe,
      recibo, n recibo, cupom fiscal, transação, id transação, id da transação, número da transação,
      compra, id compra, id da compra, id venda, id da venda, número da venda, n venda, venda id,
      talão, documento, n documento, número do documento, número do cupom
      """,
      .purchaseDate: """
      data do pedido, data pedido, data de pedido, pedido em, data da compra, data de compra,
      data compra, comprado em, data da venda, data de venda, data venda, vendido em, data da fatura,
      data fatura, data de faturação, data da nota, data nf, data da encomenda, data encomenda,
      data da transação, data transação, data de criação, data criação, criado em, data e hora,
      data hora, data operação, data de emissão, data emissão, data do lançamento, data movimento
      """,
      .laterDate: """
      data do pagamento, data pagamento, data de pagamento, pago em
      """,
      .day: """
      =data, =dia, =hora, horário
      """,
      .otherDate: """
      data de nascimento, data nascimento, nascimento, data de cadastro, data cadastro,
      data de registo, data de registro, data de entrega, data entrega, data de envio, data envio,
      enviado em, entregue em, data de cancelamento, cancelado em, data de devolução, vencimento,
      data de vencimento, última compra, último pedido, primeira compra, primeiro pedido,
      data de alteração, ultim*
      """,
      .total: """
      =valor, total, montante, soma, quantia, valor total, preço total, total pedido, total do pedido,
      valor do pedido, valor pedido, valor da compra, valor da venda, valor venda, total da venda,
      total da compra, total da fatura, valor da fatura, valor da nota, total da nota, receita,
      faturamento, faturação, =vendas, =venda, total pago, valor pago, valor a pagar, total a pagar,
      total com iva, total sem iva, valor com iva, valor sem iva, valor com desconto,
      valor sem desconto, valor bruto, valor líquido, total bruto, total líquido, subtotal,
      total linha, valor do item, total do item, gasto, valor gasto, total geral, importância,
      valor da encomenda, total da encomenda, valor da transação, valor transação
      """,
      .unitPrice: """
      preço, preço unitário, valor unitário, preço unit, vl unitário, vlr unitário, preço de venda,
      preço venda, preço do produto, preço por unidade, pvp, valor unit
      """,
      .quantity: """
      quantidade, qtd, qtde, quant, unidades, peças, itens, número de itens, quantidade vendida,
      qtd vendida, quantidade comprada, =qt
      """,
      .tax: """
      iva, imposto, impostos, icms, ipi, iss, valor do imposto, valor iva, taxa de iva,
      total de impostos
      """,
      .discount: """
      desconto, descontos, valor do desconto, valor desconto, percentual de desconto, abatimento,
      cupom de desconto valor, total de descontos, desconto aplicado
      """,
      .refund: """
      reembolso, reembolsos, reembolsado, valor reembolsado, total reembolsado, estorno,
      valor estornado, devolução, devoluções, valor devolvido, devolvido, valor do reembolso,
      estornado
      """,
      .otherMoney: """
      frete, valor do frete, custo de envio, portes, portes de envio, envio, comissão, margem, lucro,
      custo, preço de custo, gorjeta, saldo, taxa, taxas, entrada, pontos, juros, multa
      """,
      .status: """
      status, estado, situação, status do pedido, status pedido, estado do pedido, estado da encomenda,
      situação do pedido, situação pedido, status do pagamento, status pagamento, estado do pagamento,
      situação do pagamento, status de entrega, status da entrega, etapa, fase, status da venda,
      status da transação
      """,
      .kind: """
      tipo, tipo de transação, tipo transação, tipo de operação, tipo operação, tipo de documento,
      tipo documento, tipo de movimento, tipo movimento, natureza, natureza da operação, operação,
      espécie, tipo de venda, tipo lançamento, tipo de lançamento
      """,
      .cancelled: """
      cancelado, cancelada, anulado, anulada, está cancelado, data de cancelamento,
      data do cancelamento, data cancelamento, cancelado em, motivo do cancelamento,
      motivo cancelamento, excluído, estornado em, cancelamento
      """,
      .paid: """
      =pago, =paga, está pago, quitado, aprovado, concluído, confirmado, faturado
      """,
      .currency: """
      moeda, divisa, código da moeda, código moeda, moeda do pedido
      """,
      .channel: """
      canal, canal de venda, canal de vendas, origem, fonte
      """,
      .identifier: """
      referência, =ref, =produto, nome do produto, nome produto, artigo, descrição, código do produto,
      código produto, cod produto, código de barras, cep, código postal, comentário, observações,
      observação, cupom, código do cupom, rastreio, código de rastreio, rg, chave de acesso
      """,
      .category: """
      categoria, país, cidade, estado uf, uf, região, distrito, loja, filial, forma de pagamento,
      método de pagamento, meio de pagamento, forma de envio, método de envio, sexo, gênero, género,
      grupo, tipo de cliente, tipo cliente, marca, fornecedor, vendedor, idioma, departamento, armazém,
      bandeira, bairro, estado civil, status do cliente
      """,
      .coordinate: """
      latitude, longitude, coordenadas
      """,
    ],
    contacts: [
      .email: "correio eletrónico, correio eletrônico, mail",
      .phone: "telefone, telemóvel, celular, fone, tel",
    ],
    amounts: [
      .withTax: """
      com iva, iva incluído, com impostos, com imposto
      """,
      .withoutTax: """
      sem iva, sem impostos, sem imposto
      """,
      .afterDiscount: """
      com desconto, após desconto, líquido
      """,
      .beforeDiscount: """
      subtotal, sem desconto, bruto, antes do desconto
      """,
      .final: """
      valor total, total do pedido, total pago, a pagar, valor pago, total geral
      """,
      .ofLine: """
      linha, item
      """,
      .fee: """
      taxa, taxas, comissão, comissões, tarifa, tarifas
      """,
    ],
    months: """
      janeiro jan, fevereiro fev, março mar, abril abr, maio mai, junho jun, julho jul, agosto ago,
      setembro set, outubro out, novembro nov, dezembro dez
      """,
    weekdays: """
      segunda seg, terça ter, quarta qua, quinta qui, sexta sex, sábado sáb, domingo dom
      """,
    unknown: """
      desconhecido, desconhecida, não informado, não informada, não especificado, não disponível,
      sem dados, sem informação
      """,
    missing: """
      s/o
      """,
    totals: """
      total geral, soma
      """,
    guests: """
      convidado, cliente convidado, visitante, anônimo, anonimo, anónimo, cliente anônimo,
      desconhecido, cliente desconhecido, cliente balcão, cliente balcao, consumidor final,
      consumidor, cliente avulso, cliente não identificado, não identificado, nao identificado,
      não informado, nao informado, não definido, sem nome, sem cliente, sem cadastro, nenhum, diversos,
      cliente diversos, consumidor nao identificado, balcão, caixa
      """,
    noPurchase: """
      cancel*, anulad*, falh*, falhou, erro*, recusad*, rejeitad*, negad*, abandon*, não pag*, nao pag*,
      não autorizad*, aguardando pagamento, aguarda pagamento, a aguardar pagamento,
      pendente de pagamento, pagamento pendente, aguardando o pagamento, pagamento recusado,
      pagamento não aprovado, não aprovad*, vencid*, expirad*, rascunho, orçamento, perdid*, excluíd*,
      eliminad*, inválid*, não concluíd*, incomplet*, fraude, bloquead*, não faturad*,
      em aberto não pago, inadimplente, boleto vencido
      """,
    returned: """
      reembols*, devolvid*, devolução, devoluções, devolucao, estorn*, estorno, nota de crédito,
      chargeback
      """,
    purchased: """
      pago, paga, concluíd*, completad*, complet*, entregue, enviad*, confirmad*, aprovad*,
      pagamento aprovado, processad*, processando, em processamento, em andamento, em preparação,
      em separação, novo, nova, aceite, aceit*, faturad*, finalizad*, fechad*, ganh*, venda, vendid*,
      compra, pedido, encomenda, recebid*, expedid*, em trânsito, a caminho, em transporte, pronto,
      quitad*, autorizad*, ativ*, aberto, realizad*, atendid*, despachad*, efetuad*, pagos, pagas
      """,
    wonDeals: """
      ganho, ganha, fechado ganho, fechada ganha
      """,
    openDeals: """
      em andamento, abert*, nov*, ativ*, proposta*, orçamento*, apresentaç*, negociaç*
      """,
    undecided: """
      pendente, em espera, aguardando, desconhecido
      """,
    payments: """
      pagamento, recebimento
      """,
    partly: """
      parcial*, parcialmente
      """,
    negations: """
      não, nao, sem, nunca
      """,
    yes: """
      sim, verdadeiro
      """,
    no: """
      não, nao, falso
      """,
    currencies: [
      "BRL": "reais",
      "EUR": "euros, euro",
    ])
}
